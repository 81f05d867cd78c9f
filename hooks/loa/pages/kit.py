"""A subject, language and place -> where its files of the campaign kit lie in the site."""

from __future__ import annotations

from loa.model.campaigns import Campaign

KIT = "kho"
"""The folder of the kit."""

FRAME = "khung-anh-1080x1080.png"
"""A frame for people's own pictures."""


def folder(subject: str, lang: str, locality: str = "") -> str:
    """Where files of a subject, named by its page, lie: `kho/moh-2022/vi/`."""
    parts = (KIT, subject.rpartition(":")[2], lang, locality)
    return "".join(f"{part}/" for part in parts if part)


def frame_path(campaign: Campaign, lang: str) -> str:
    """Where a campaign's frame lies."""
    return folder(f"campaign:{campaign.id}", lang) + FRAME
