"""The words of cells that mean one thing of a few: who may come in, how firm it is, a language."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from idmkit.model.event import Access, Status
from idmkit.model.folding import fold

_YES = (
    "true", "yes", "y", "x", "1", "oui", "o", "sí", "да", "نعم", "是", "ja", "sim", "vero", "wahr",
    "verdadero", "vrai", "✓", "✔", "closed", "huis clos", "à huis clos", "in camera",
)  # fmt: skip
_ACCESS = {
    Access.CLOSED: (
        "closed", "closed session", "closed meeting", "in camera", "private", "members only",
        "huis clos", "à huis clos", "fermé", "fermée", "privé", "privée", "cerrado", "cerrada",
        "a puerta cerrada", "privado", "privada", "закрыто", "закрытое", "закрытое заседание",
        "закрытый", "مغلق", "مغلقة", "جلسة مغلقة", "闭门", "闭门会议", "不公开", "geschlossen",
        "nicht öffentlich", "fechado", "fechada", "chiuso", "chiusa",
    ),
    Access.INVITATION: (
        "invitation", "by invitation", "by invitation only", "invitation only", "invited only",
        "on invitation", "sur invitation", "sur invitation uniquement", "por invitación",
        "solo por invitación", "sólo por invitación", "по приглашению", "по приглашениям",
        "بدعوة", "بدعوة فقط", "凭邀请", "仅限受邀", "仅限受邀者", "auf einladung", "por convite",
        "su invito",
    ),
    Access.OPEN: (
        "open", "public", "open to all", "open session", "ouvert", "ouverte", "publique",
        "abierto", "abierta", "público", "pública", "открыто", "открытое", "مفتوح", "مفتوحة",
        "开放", "公开", "offen", "öffentlich", "aberto", "aberta", "aperto", "aperta",
    ),
}  # fmt: skip
_STATUS = {
    Status.CONFIRMED: (
        "confirmed", "final", "definite", "confirmé", "confirmée", "confirmado", "confirmada",
        "подтверждено", "مؤكد", "مؤكدة", "已确认", "确认", "bestätigt", "confermato", "confermata",
    ),
    Status.TENTATIVE: (
        "tentative", "provisional", "draft", "tbc", "to be confirmed", "planned", "provisoire",
        "à confirmer", "prévu", "provisional", "por confirmar", "предварительно",
        "уточняется", "مبدئي", "يؤكد لاحقا", "暂定", "待定", "vorläufig", "provisório",
        "provvisorio", "da confermare",
    ),
    Status.CANCELLED: (
        "cancelled", "canceled", "withdrawn", "annulé", "annulée", "cancelado", "cancelada",
        "anulado", "отменено", "отменен", "отменена", "ملغى", "ملغاة", "取消", "已取消",
        "abgesagt", "annullato", "annullata",
    ),
}  # fmt: skip
_LONGEST_ROOM = 60
_ROOM = re.compile(
    r"(?:room|hall|salle|amphith[ée]âtre|sala|sal[óo]n|auditori(?:um|o)|зал|قاعة|القاعة|raum|saal)\b"
    r"|.{1,12}(?:会议室|厅|会场)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"[,;/|+&\n、，]+|\s+(?:and|et|y|und|e|и|و)\s+")
_LOCALES = ("en", "fr", "es", "ru", "ar", "zh", "de", "pt", "it")
_CODE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,4})?", re.IGNORECASE)


def is_room(text: str) -> bool:
    """Whether a text is the name of a room, as its first word or last character says."""
    return len(text) <= _LONGEST_ROOM and bool(_ROOM.match(text))


def is_yes(text: str) -> bool:
    """Whether a cell says yes: "x", "oui", "TRUE"."""
    return (fold(text) or text.strip()) in _folded_yes()


def access_in(text: str) -> Access | None:
    """Who may come in; None for words that say nothing of it."""
    return _access_words().get(fold(text))


def status_in(text: str) -> Status | None:
    """How firm it is; None for words that say nothing of it."""
    return _status_words().get(fold(text))


def languages_in(text: str) -> tuple[str, ...]:
    """Codes of the languages that a text names: "EN/FR", "anglais et français"; () if unsure."""
    parts = [part.strip() for part in _SEVERAL.split(text) if part.strip()]
    codes = tuple(dict.fromkeys(_code(part) for part in parts))
    return codes if "" not in codes else ()


@cache
def _folded_yes() -> frozenset[str]:
    return frozenset(fold(word) or word for word in _YES)


@cache
def _access_words() -> dict[str, Access]:
    return {fold(word): access for access, words in _ACCESS.items() for word in words}


@cache
def _status_words() -> dict[str, Status]:
    return {fold(word): status for status, words in _STATUS.items() for word in words}


@lru_cache(maxsize=1000)
def _code(name: str) -> str:
    """The code of a language that is called by its name or code; "" if it is neither."""
    known = _language_names()
    if _CODE.fullmatch(name) and name.partition("-")[0].lower() in known.values():
        return name.lower() if "-" not in name else name
    return known.get(fold(name), "")


@cache
def _language_names() -> dict[str, str]:
    """Two-letter codes by the names of languages in ours, folded."""
    from babel import Locale

    names: dict[str, str] = {}
    for locale in _LOCALES:
        for code, name in Locale.parse(locale).languages.items():
            if len(code) == 2:  # noqa: PLR2004  # ISO 639-1
                names.setdefault(fold(name), code)
    return names
