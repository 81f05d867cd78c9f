"""Sites of single places: what they lead with must not be another place's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loa.content.checks.walk import values
from loa.content.located import Located
from loa.content.places import around
from loa.errors import Problem
from loa.model.record import Ref
from loa.model.site import Site


def check(site: Site, located: Mapping[str, Located]) -> Iterator[Problem]:
    """References of profiles to records that their sites will not carry."""
    known = {place.id for place in site.localities}
    for profile in (each for each in site.profiles if each.locality in known):
        own = around(profile.locality, site.localities).own
        for path, value, metadata in values(profile):
            for kind in (mark.kind for mark in metadata if isinstance(mark, Ref) and mark.kind != "locality"):
                place = getattr(site.by_id.get(f"{kind}:{value}"), "locality", None)
                if place not in (None, *own):
                    slots = {"place": profile.locality, "id": str(value)}
                    where = located[f"profile:{profile.id}"].place_of(path)
                    yield Problem(where, "profile-foreign", slots, str(path[0]))
