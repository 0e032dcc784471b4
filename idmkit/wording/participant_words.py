"""The words of lists of participants, proofs and sign-in sheets, in the languages of the papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from idmkit.model.badge_role import BADGE_ROLES, BadgeRole
from idmkit.wording.phrases import Phrases

_OURS = {role.id: role for role in BADGE_ROLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantWords:
    """What the papers of one language say.

    `counted` takes `{people}` and `{delegations}`, figures. `fields` are the headings of columns,
    by the fields of rosters, in words that rosters are read by. `roles` has the nine roles of
    badges, by their ids.
    """

    title: str
    counted: str
    others: str
    sign_in: str
    signature: str
    correction: str
    proof: str
    please: str
    fields: Mapping[str, str] = field(repr=False)
    roles: Mapping[str, str] = field(repr=False)

    def role(self, role: BadgeRole) -> str:
        """The word of a role; that of the agenda where it says one of its own."""
        ours = _OURS.get(role.id)
        return self.roles[role.id] if ours and ours.word == role.word else role.word


def participant_words(phrases: Phrases) -> ParticipantWords:
    """The words beside a language's phrases."""
    return _WORDS[phrases.language]


_FIELDS = (
    *("id", "number", "name", "honorific", "given", "family", "suffix", "native_name", "title"),
    *("organization", "country", "delegation", "role", "languages", "days", "notes"),
)


def _named(keys: tuple[str, ...], words: str) -> Mapping[str, str]:
    return MappingProxyType(dict(zip(keys, words.split("|"), strict=True)))


def _words(fields: str, roles: str, **texts: str) -> ParticipantWords:
    return ParticipantWords(
        fields=_named(_FIELDS, fields), roles=_named(tuple(_OURS), roles), **texts
    )


_WORDS = {
    "en": _words(
        title="List of participants",
        counted="Participants: {people} · Delegations: {delegations}",
        others="Other participants",
        sign_in="Sign-in sheet",
        signature="Signature",
        correction="Correction",
        proof="Proof of the list of participants",
        please="Please check what follows, write corrections on the lines beside it, and return"
        " it.",
        fields="ID|Badge no.|Full name|Honorific|Given name|Family name|Suffix|Native name|Title"
        "|Organization|Country|Delegation|Role|Languages|Days|Notes",
        roles="Head of delegation|Chair|Moderator|Speaker|Rapporteur|Delegate|Observer|Press|Staff",
    ),
    "fr": _words(
        title="Liste des participants",
        counted="Participants\u00a0: {people} · Délégations\u00a0: {delegations}",
        others="Autres participants",
        sign_in="Feuille d’émargement",
        signature="Signature",
        correction="Correction",
        proof="Épreuve de la liste des participants",
        please="Veuillez vérifier ce qui suit, écrire les corrections sur les lignes en regard et"
        " renvoyer le tout.",
        fields="ID|Badge n°|Nom complet|Civilité|Prénom|Nom de famille|Suffixe|Nom original"
        "|Fonction|Organisme|Pays|Délégation|Rôle|Langues|Jours|Observations",
        roles="Chef de délégation|Présidence|Modération|Orateur|Rapporteur|Délégué|Observateur"
        "|Presse|Personnel",
    ),
    "es": _words(
        title="Lista de participantes",
        counted="Participantes: {people} · Delegaciones: {delegations}",
        others="Otros participantes",
        sign_in="Hoja de firmas",
        signature="Firma",
        correction="Corrección",
        proof="Prueba de la lista de participantes",
        please="Sírvase comprobar lo que sigue, escribir las correcciones en las líneas y"
        " devolverlo.",
        fields="ID|Número de credencial|Nombre completo|Tratamiento|Nombre de pila|Apellidos|Sufijo"
        "|Nombre original|Cargo|Organización|País|Delegación|Rol|Idiomas|Días|Observaciones",
        roles="Jefe de delegación|Presidencia|Moderación|Orador|Relator|Delegado|Observador|Prensa"
        "|Personal",
    ),
    "ru": _words(
        title="Список участников",
        counted="Участники: {people} · Делегации: {delegations}",
        others="Другие участники",
        sign_in="Лист регистрации",
        signature="Подпись",
        correction="Исправление",
        proof="Корректура списка участников",
        please="Просьба проверить приведённые ниже данные, внести исправления на линиях рядом и"
        " вернуть документ.",
        fields="ID|Номер бейджа|Полное имя|Обращение|Имя|Фамилия|Учёная степень|Имя в оригинале"
        "|Должность|Организация|Страна|Делегация|Роль|Языки|Дни|Примечания",
        roles="Глава делегации|Председатель|Модератор|Докладчик|Составитель доклада|Делегат"
        "|Наблюдатель|Пресса|Персонал",
    ),
    "ar": _words(
        title="قائمة المشاركين",
        counted="المشاركون: {people} · الوفود: {delegations}",
        others="مشاركون آخرون",
        sign_in="كشف التوقيع",
        signature="التوقيع",
        correction="التصحيح",
        proof="مسودة قائمة المشاركين للمراجعة",
        please="يرجى مراجعة ما يلي وكتابة التصويبات على الأسطر المقابلة وإعادة الوثيقة.",
        fields="ID|رقم البطاقة|الاسم الكامل|صيغة المخاطبة|الاسم الأول|اسم العائلة|الدرجة العلمية"
        "|الاسم باللغة الأصلية|المنصب|المنظمة|البلد|الوفد|الدور|اللغات|الأيام|ملاحظات",
        roles="رئيس الوفد|الرئيس|مدير الجلسة|متحدث|المقرر|مندوب|مراقب|الصحافة|موظف",
    ),
    "zh": _words(
        title="与会者名单",
        counted="与会者：{people} · 代表团：{delegations}",
        others="其他与会者",
        sign_in="签到表",
        signature="签名",
        correction="更正",
        proof="与会者名单校样",
        please="请核对以下内容，将更正写在旁边的横线上，并予退回。",
        fields="ID|胸牌号|全名|称谓|名字|姓氏|学位|原文姓名|职务|单位|国家|代表团|角色|语言|日期|备注",
        roles="代表团团长|主席|主持人|发言人|报告员|代表|观察员|媒体|工作人员",
    ),
}
