"""Times as people write them: "9:15 AM", "0930", "15h00–18h00", "16:45—18:15", "noon"."""

from __future__ import annotations

import re
from typing import NamedTuple

DAY = 24 * 60  # minutes
_NOON = 12 * 60
_HOURS_OF_HALF = 12
_AFTERNOON = ("p", "م", "下", "晚", "中")  # how the words for the second half of a day begin
_UNSURE = ("apm", "pam", "amp")  # a slip of which nobody can tell the half

_NOONS = "(?:12 )?(?:noon|midday)|midi|mediod[ií]a|meio-dia|mezzogiorno|mittags?|полдень|الظهر|正午"
_MIDNIGHTS = (
    "(?:12 )?midnight|minuit|medianoche|meia-noite|mezzanotte|mitternacht|полночь|منتصف الليل|午夜"
)
_HALVES = r"a\.?\s?m\.?|p\.?\s?m\.?|apm|pam|amp|صباحا?ً?|مساءً?ا?|ص|م"
_CLOCK = re.compile(
    rf"""
    (?P<before>上午|早上|凌晨|下午|晚上|中午)?\s?
    (?:
      (?P<noon>{_NOONS.replace(" ", "[ ]")})(?!\w)
    | (?P<midnight>{_MIDNIGHTS.replace(" ", "[ ]")})(?!\w)
    | (?P<h>\d{{1,2}})\s?(?:[:.]|h|ч\.?|[时時点點])\s?(?P<m>[0-5]\d)(?!\d|\.\d{{4}})
        (?:[:.][0-5]\d(?!\d))?(?:\s?(?:分|(?:min|мин\.?|m)(?![^\W\d_])))?
    | (?P<h4>[01]\d|2[0-4])(?P<m4>[0-5]\d)(?!\d|[:./]\d|-\d\d?-)
    | (?P<h3>[1-9])(?P<m3>[0-5]\d)(?!\d|[:./]\d|-\d\d?-)
    | (?P<hours>\d{{1,2}})\s?(?:[时時点點]|(?:hours|hrs?|h|uhr|ч\.?)(?![^\W\d_]))
    | (?P<hs>\d{{1,2}})[.:](?P<ms>[0-5])(?!\d)
    | (?P<bare>\d{{1,2}})(?!\d|[:./]\d)
    )
    (?P<unit>\s?(?:hours|hrs?|h|uhr|ч)(?![^\W\d_])\.?)?
    (?:\s?(?P<half>{_HALVES})(?![^\W\d_]))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_INTRODUCED = re.compile(
    r"[\s(\[•·*]*(?:(?:from|de|du|von|ab|um|с|من|从|自|dalle|das|entre|at|à)\s+)?", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\s*(?:[-‐‑‒–—―−~〜～]+|至|到|(?<!\w)"
    r"(?:to|until|till|bis|à|a|au|al|às|as|até|alle|et|до|по|إلى|الى|حتى)(?!\w))\s*",
    re.IGNORECASE,
)
_NEXT_DAY = re.compile(r"\s*\(?\+\s?1\)?(?!\d)")
# What turns the direction of writing is seen by nobody, and stands in dates and times of Arabic.
INVISIBLE = (0x200E, 0x200F, 0x61C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
# Other digits and colons as ours, one for one, so that places in the text stay.
_PLAIN = {zero + n: str(n) for zero in (0x660, 0x6F0, 0xFF10) for n in range(10)} | {
    ord("："): ":", ord("∶"): ":", ord("．"): ".", ord("٫"): ".", **dict.fromkeys(INVISIBLE, " "),
}  # fmt: skip


class Clock(NamedTuple):
    """Minutes after midnight. `half` is "am", "pm", "?" where it cannot be told, or "".

    `mended` is true for a slip such as "4.0 pm"; `sure` is false for a number that is a time only
    where times are expected; `packed` is true for "0930".
    """

    minutes: int
    half: str = ""
    mended: bool = False
    sure: bool = True
    packed: bool = False

    def flipped(self) -> Clock:
        """The same figures in the other half of the day."""
        return self._replace(minutes=(self.minutes + _NOON) % DAY)


class Hours(NamedTuple):
    """Start and end as written, the end perhaps of the next day; `rest` is what follows them."""

    start: Clock
    end: Clock | None = None
    next_day: bool = False
    rest: str = ""


def read_hours(text: str, *, alone: bool) -> Hours | None:
    """The time that `text` begins with, or None.

    `alone` says that it stands where only times stand: "9", "930" and "1000" are times there.
    """
    plain = text.translate(_PLAIN)
    begin = _INTRODUCED.match(plain)
    found = _clock(plain, begin.end() if begin else 0)
    if found is None:
        return None
    start, at = found
    between = _BETWEEN.match(plain, at)
    ended = _clock(plain, between.end()) if between else None
    if ended and _is_meant(ended[0], text[ended[1] :], alone=alone, packed=start):
        next_day = _NEXT_DAY.match(plain, ended[1])
        rest = text[next_day.end() if next_day else ended[1] :]
        end = ended[0]
        return Hours(_like(start, end), _after(start, end), bool(next_day), rest.strip())
    return (
        Hours(start, rest=text[at:].strip()) if _is_meant(start, text[at:], alone=alone) else None
    )


def _is_meant(clock: Clock, rest: str, *, alone: bool, packed: Clock | None = None) -> bool:
    """Whether figures are a time: "10" is none in "10 years", "1000" is one after "0900"."""
    if clock.sure or (packed and packed.sure and packed.packed and clock.packed):
        return True
    return alone and not any(letter.isalpha() for letter in rest)


def _clock(text: str, at: int) -> tuple[Clock, int] | None:
    found = _CLOCK.match(text, at)
    clock = _read(found) if found else None
    return (clock, found.end()) if found and clock else None


def _read(found: re.Match[str]) -> Clock | None:
    if found["noon"] or found["midnight"]:
        return Clock(_NOON if found["noon"] else 0)
    figures = (("h", "m"), ("h4", "m4"), ("h3", "m3"), ("hours", ""), ("hs", "ms"), ("bare", ""))
    hour, minute = next((h, m) for h, m in figures if found[h])
    half = _half(found["half"] or found["before"] or "")
    minutes = int(found[minute]) * (10 if minute == "ms" else 1) if minute else 0
    total = _total(int(found[hour]), minutes, half)
    # "0930" is hardly a number, unlike "2030".
    clear = hour in ("h", "hours") or bool(half or found["unit"]) or found[hour].startswith("0")
    return Clock(total, half, minute == "ms", clear, hour == "h4") if total <= DAY else None


def _half(word: str) -> str:
    plain = re.sub(r"[\s.]", "", word).lower()
    if not plain or plain in _UNSURE:
        return "?" if plain else ""
    return "pm" if plain.startswith(_AFTERNOON) else "am"


def _total(hour: int, minutes: int, half: str) -> int:
    if half in ("am", "pm") and 0 < hour <= _HOURS_OF_HALF:
        hour = hour % _HOURS_OF_HALF + (_HOURS_OF_HALF if half == "pm" else 0)
    return hour * 60 + minutes


def _like(start: Clock, end: Clock) -> Clock:
    """A start without am or pm has that of the end, or the other one: "11.00–1.00 pm"."""
    if start.half or end.half not in ("am", "pm") or start.minutes > _NOON + 59:
        return start
    same = _in_half(start, end.half)
    if same.minutes <= end.minutes:
        return same
    return _in_half(start, "am" if end.half == "pm" else "pm")


def _after(start: Clock, end: Clock) -> Clock:
    """An end without am or pm is the next such time after the start: "11.00 am – 1.00"."""
    if end.half or start.half not in ("am", "pm") or end.minutes > _NOON + 59:
        return end
    ends = (_in_half(end, half) for half in ("am", "pm"))
    return min(ends, key=lambda one: (one.minutes - start.minutes) % DAY)


def _in_half(clock: Clock, half: str) -> Clock:
    hour, minutes = divmod(clock.minutes, 60)
    return clock._replace(minutes=_total(hour, minutes, half), half=half)
