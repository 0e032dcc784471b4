"""A paragraph in each of the six languages of the United Nations, as one would be in an agenda."""

from __future__ import annotations

PARAGRAPHS = {
    "en": (
        "Session I (10:30–13:00): “Human rights first”, by José Zau, Angola; see page 3, AVATo."
    ),
    "fr": (
        "Dialogue international : « Traite des personnes », Genève, 9-10 juillet 2009 ; l’œuvre."
    ),
    "es": (
        "¿Qué derechos? Diálogo sobre la migración: «La trata», Ginebra, 9 y 10 de julio de 2009."
    ),
    "ru": (
        "Международный диалог по миграции, 9–10 июля 2009 года: «Торговля людьми», подъезд № 3."
    ),
    "ar": (
        "الحوار الدولي بشأن الهجرة 2009: «الاتجار بالأشخاص"
        " (IOM)»، الجلسة 3، من 10:30 إلى 13:00؛ محمد."
    ),
    "zh": (
        "国际移民对话2009年：“贩运人口和剥削移民”，2009年7"
        "月9日至10日，日内瓦（IOM）。主持人：José Zau。"
    ),
}
