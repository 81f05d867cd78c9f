"""Frames for portraits -> what their pages show: all of them, running campaigns first; one in the right language."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.campaigns import Campaign
from loa.model.dates import State
from loa.model.words import Words
from loa.pages.kit import frame_path
from loa.pages.page import Page
from loa.pages.reader import Reader

ORDER: tuple[State, ...] = ("running", "upcoming", "ended")


@dataclass(frozen=True)
class Framed:
    """The frame of one campaign."""

    path: str
    """From the root of the site."""
    lang: str
    words: Words
    """What stands on it."""
    state: State


def frame(page: Page, reader: Reader) -> Framed:
    """The frame in the reader's language, or in the source language where it is in no other."""
    campaign: Campaign = page.record
    slogan = reader.record("slogan", campaign.slogan) if campaign.slogan else None
    texts = (campaign.short_title, *((slogan.text, slogan.short) if slogan else ()))
    written = all(reader.say(words).lang == reader.tag for words in texts if words)
    lang = reader.tag if written else reader.edition.site.source_language.tag
    words = (slogan.short or slogan.text) if slogan else campaign.short_title
    return Framed(frame_path(campaign, lang), lang, words, campaign.period.state(reader.edition.today))


def frames(page: Page, reader: Reader) -> tuple[Page, ...]:
    """The page of each frame."""
    pages = reader.edition.plan.by_section.get(page.id, ())
    return tuple(sorted(pages, key=lambda each: ORDER.index(each.record.period.state(reader.edition.today))))
