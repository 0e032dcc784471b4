"""Which stock an event's badges are printed on: one of the catalogue, or one of the agenda's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from idmkit.badges.catalogue import stock_of, stocks
from idmkit.badges.stock import Stock
from idmkit.model.badge_settings import BadgeSettings, OwnStock
from idmkit.model.problem import Problem, error
from idmkit.reading.faults import did_you_mean, quoted

DEFAULT = "plain-a6"
_SOURCE = "The agenda"


def known_stocks(settings: BadgeSettings) -> Mapping[str, Stock]:
    """The catalogue and the agenda's own, by id; an own stock may take the place of another."""
    return {**stocks(), **{own.id: _own(own) for own in settings.stocks}}


def chosen_stock(settings: BadgeSettings) -> Stock:
    """The stock to print on; plain A6 where none has the id, which `stock_problems` reports."""
    known = known_stocks(settings)
    return known.get(settings.stock) or known[DEFAULT]


def stock_problems(settings: BadgeSettings) -> Iterator[Problem]:
    """Errors: a stock that nobody knows, or whose numbers cannot be."""
    known = known_stocks(settings)
    if settings.stock not in known and settings.origin:
        hint = did_you_mean(settings.stock, known, "idmkit stocks lists those that there are")
        message = f"no stock has the id {quoted(settings.stock)}"
        yield error("unknown-stock", message, settings.origin.at("stock"), hint)
    for own in settings.stocks:
        for fault in _own(own).misfits():
            hint = "measure a sheet with a ruler, from its upper left corner"
            yield error("impossible-stock", fault, own.origin, hint)


def _own(own: OwnStock) -> Stock:
    table = {"note": "", "source": _SOURCE, "confirmed": True, **own.table}
    return stock_of(own.id, table)
