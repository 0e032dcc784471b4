"""The roles of badges that an agenda declares."""

from __future__ import annotations

from pathlib import Path

import pytest

from idmkit.model.badge_role import BADGE_ROLES, BadgeRole
from idmkit.model.problem import AgendaError
from idmkit.reading.agenda_reader import read_event

AGENDA = """
[event]
id = "idm-2009"
title = "A Workshop"
timezone = "Europe/Zurich"

[[person]]
id = "ana"
name = "Ana"
badge_role = "{person_role}"

{roles}

[[day]]
date = 2009-07-09

[[day.session]]
id = "opening"
time = "10:00–11:00"
title = "Opening"
"""


def read(folder: Path, roles: str, person_role: str = "") -> tuple[BadgeRole, ...]:
    path = folder / "agenda.toml"
    path.write_text(AGENDA.format(roles=roles, person_role=person_role), encoding="utf-8")
    event = read_event(path)
    assert event.people[0].badge_role == person_role
    return event.badge_roles


def faults(folder: Path, roles: str, person_role: str = "") -> list[tuple[str, str]]:
    with pytest.raises(AgendaError) as refused:
        read(folder, roles, person_role)
    return [(problem.code, problem.hint) for problem in refused.value.problems]


def test_without_any_the_roles_are_ours_in_order_of_rank(tmp_path: Path) -> None:
    assert read(tmp_path, "") == BADGE_ROLES
    assert [role.rank for role in BADGE_ROLES] == sorted(role.rank for role in BADGE_ROLES)


def test_an_agenda_s_own_role_has_its_place_among_ours(tmp_path: Path) -> None:
    own = '[roles.vip]\nword = "V.I.P."\nletter = "V"\ncolour = "#6b3fa0"\nrank = 5'
    first, *others = read(tmp_path, own, "vip")
    assert first == BadgeRole(id="vip", word="V.I.P.", letter="V", colour="#6b3fa0", rank=5)
    assert tuple(others) == BADGE_ROLES


def test_what_a_role_leaves_out_follows_from_its_id(tmp_path: Path) -> None:
    roles = {role.id: role for role in read(tmp_path, "[roles.youth-forum]")}
    assert roles["youth-forum"].word == "Youth forum"
    assert roles["youth-forum"].letter == "Y"
    assert roles["youth-forum"].rank == roles["delegate"].rank


def test_a_role_of_ours_is_made_otherwise_where_the_agenda_says_so(tmp_path: Path) -> None:
    roles = {role.id: role for role in read(tmp_path, '[roles.observer]\nword = "Guest"')}
    assert (roles["observer"].word, roles["observer"].letter) == ("Guest", "O")
    assert len(roles) == len(BADGE_ROLES)


@pytest.mark.parametrize(
    ("roles", "code"),
    [
        ("[roles.donor]", "role-letter"),
        ('[roles.donor]\nletter = "d"', "role-letter"),
        ('[roles.donor]\nletter = "Don"', "role-letter"),
        ("[roles.one]\n[roles.only]", "role-letter"),
        ('[roles.vip]\ncolour = "gold"', "bad-colour"),
        ("[roles.VIP]", "bad-id"),
        ('[roles]\nvip = "V"', "wrong-type"),
        ('[roles.vip]\ncolor = "#000"', "unknown-key"),
    ],
)
def test_each_fault_is_told(tmp_path: Path, roles: str, code: str) -> None:
    assert {code} == {found for found, _ in faults(tmp_path, roles)}


def test_a_person_s_role_must_be_one_of_them(tmp_path: Path) -> None:
    ((code, hint),) = faults(tmp_path, '[roles.vip]\nletter = "V"', "vipp")
    assert code == "unknown-value"
    assert hint.startswith('did you mean "vip"?')
