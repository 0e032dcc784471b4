"""Whether the roles that an agenda declares can be told apart, by everyone and in a grey copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from idmkit.badges.colour_vision import VIEWS, apart
from idmkit.badges.roles import Pattern, RoleLook, badge_roles, event_roles, looks_of
from idmkit.model.badge_role import BadgeRole
from idmkit.model.contrast import contrast
from idmkit.model.event import Event
from idmkit.model.origin import Origin
from idmkit.model.problem import Problem, warning

_TEXT, _PATTERN = 4.5, 3.0  # WCAG 2.2 §1.4.3, §1.4.11
_APART = 7.0  # CIEDE2000
_LIGHTER = "Take a darker or a lighter colour."
_OTHER = "Letter, word and pattern still tell them apart; take a colour much lighter or darker."


def role_problems(event: Event) -> Iterator[Problem]:
    """Warnings about declared roles: text and pattern on their colour, and others like them."""
    declared = {role.id: role.origin for role in event_roles(event) if role.origin}
    if not declared:
        return
    looks = looks_of(event_roles(event))
    worn = {role.id for role in badge_roles(event).values()} | {*declared}
    roles = {role.id: role for role in event_roles(event) if role.id in worn}
    for id_, origin in declared.items():
        yield from _contrast(looks[id_], origin)
        yield from _likeness(id_, origin, roles, looks)


def _contrast(look: RoleLook, origin: Origin) -> Iterator[Problem]:
    measured = contrast(look.text, look.fill)
    if measured < _TEXT:
        message = f"text on {look.fill} has a contrast of {measured:.1f}, less than {_TEXT}"
        yield warning("role-contrast", message, origin.at("colour"), _LIGHTER)
    elif look.pattern is not Pattern.PLAIN:
        measured = contrast(look.pattern_colour, look.fill)
        if measured < _PATTERN:
            message = f"the pattern on {look.fill} has a contrast of {measured:.1f}, less than 3"
            yield warning("role-contrast", message, origin.at("colour"), _LIGHTER)


def _likeness(
    id_: str, origin: Origin, roles: Mapping[str, BadgeRole], looks: Mapping[str, RoleLook]
) -> Iterator[Problem]:
    """The role that is most like it in any view; of two declared ones the later is told."""
    declared = [other for other, role in roles.items() if role.origin]
    later = declared[declared.index(id_) :]
    others = [other for other in roles if other not in later]
    found = [
        (apart(looks[id_].fill, looks[other].fill, view), view, roles[other].word)
        for other in others
        for view in VIEWS
    ]
    distance, view, word = min(found, default=(_APART, "", ""))
    if distance < _APART:
        message = f"its colour looks like that of “{word}” {view}"
        yield warning("role-alike", message, origin.at("colour"), _OTHER)
    same = [roles[other].word for other in others if looks[other].pattern == looks[id_].pattern]
    if same and id_ in later:
        message = f"it has the pattern of “{same[0]}”: there are no more patterns"
        yield warning("role-alike", message, origin, "Declare fewer roles of your own.")
