"""The pane beside the map: the passage of what is open, the other sources of its story, the way to the next one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geo.domain import Account, Event, Reading, Story, Visit
from geo.settings import is_read_only
from geo.store import Store
from pages.shared import wording
from pages.shared.findings import RecordKind
from pages.shared.frame import link_to
from pages.shared.passage_view import mention_passage, record_passage, resolution_of, resolution_rows, show_passage
from pages.shared.selection import open_thing, was_pressed


def find_record(store: Store, kind: RecordKind, record_id: str) -> tuple[Reading, Event | Visit] | None:
    """Find an event or a visit with the reading that holds it."""
    return store.find_event(record_id) if kind == "event" else store.find_visit(record_id)


def show_record(
    store: Store,
    kind: RecordKind,
    known: tuple[Reading, Event | Visit],
    beside: Sequence[str],
    *,
    where: str = "",
    is_story: bool = False,
) -> None:
    """Show one event or visit; `beside` are the ids to step through, in order of time: all at the same place, or in
    story mode all. `where` says what they have in common."""
    reading, record = known
    _show_steps(store, kind, record.id, beside, where, is_story=is_story)
    story = store.find_story_of(record.id)
    if story and story.disagreements:
        st.caption(f":material/flag: **Disputed by another source:** the {', the '.join(story.disagreements)}")
    bring = record.id if was_pressed(record.id) and not is_story else None
    show_passage(record_passage(reading, record) | {"bring": bring}, key=f"passage_{kind}")
    if story and len({account.article for account in story.accounts}) > 1:
        _show_story(store, story, kind, record.id)
    _show_candidates(reading, record)
    _show_more(reading, record, kind)


def show_gone(kind: RecordKind, record_id: str, nearest: tuple[RecordKind, str] | None) -> None:
    """Say that what a link opens is gone, and offer its article and what stands nearest to it."""
    article = _article_of(record_id)
    st.info(f"This {kind} is no longer in the collection: its article was taken out, or is read differently now.")
    with st.container(horizontal=True):
        link_to("articles", "Look for its article", article=article)
        if nearest:
            st.button("Open the nearest one", on_click=open_thing, args=nearest, key="nearest")


def _show_steps(
    store: Store, kind: RecordKind, record_id: str, beside: Sequence[str], where: str, *, is_story: bool
) -> None:
    """Show the way to what comes before and after, and back to the list; story mode always has one thing open."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="steps"):
        if not is_story:
            st.button("‹ Back to the list", on_click=open_thing, args=(kind, None), key="close_record", type="tertiary")
        if len(beside) > 1 and record_id in beside:
            at = list(beside).index(record_id)
            previous, following = beside[at - 1], beside[(at + 1) % len(beside)]
            st.button("‹ previous", on_click=_open_record, args=(store, previous), key="step_back")
            st.button("next ›", on_click=_open_record, args=(store, following), key="step_on")
            st.caption(f"{at + 1} of {len(beside)}{where}", width="content")


def _open_record(store: Store, record_id: str) -> None:
    open_thing("visit" if store.find_visit(record_id) else "event", record_id)


def _article_of(record_id: str) -> str:
    return record_id.rpartition("-")[0]


def one_an_article(accounts: Sequence[Account], record_id: str, kind: RecordKind) -> list[Account]:
    """Take one account of each article, in their order: a visit is told as a visit and as an event there."""
    chosen: dict[str, Account] = {}
    for account in accounts:
        is_visit = account.record.rpartition("-")[2].startswith("v")
        is_better = account.article != _article_of(record_id) and is_visit == (kind == "visit")
        if account.article not in chosen or is_better or account.record == record_id:
            chosen[account.article] = account
    return list(chosen.values())


def _show_story(store: Store, story: Story, kind: RecordKind, record_id: str) -> None:
    st.markdown(f"**Reported by {wording.many(story.source_count, 'source')}**")
    accounts = one_an_article(story.accounts, record_id, kind)
    sentences = store.sentences(account.record for account in accounts)
    for number, account in enumerate(accounts):
        day = wording.say_date_of(account.published) if account.published else "no date"
        copy = " · copy of another report" if account.is_copy else ""
        with st.container(border=True, key=f"account_{number}"):
            st.caption(wording.plain(f"{account.source or 'source not stated'} · {day}{copy}"))
            st.markdown(wording.plain(sentences.get(account.record, "")))
            if account.record != record_id:
                there = (store, account.record)
                st.button("Read it there", on_click=_open_record, args=there, key=f"there_{number}")
    for field, versions in story.disagreements.items():
        said = "; ".join(f"{source}: {text}" for source, text in versions)
        st.warning(wording.plain(f"Sources differ on the {field}. {said}"))
    if len(story.history) > 1:
        steps = " → ".join(f"{wording.say_date_of(d) + ': ' if d else ''}{s}" for d, s in story.history)
        st.caption(wording.plain(f"How its status went: {steps}"))


def _show_candidates(reading: Reading, record: Event | Visit) -> None:
    resolution = resolution_of(reading, record)
    if resolution is None or len(resolution.alternatives) < 2:
        return
    with st.expander("Other places it could be"):
        for row in resolution_rows(resolution):
            st.markdown(f"**{row['label']}** {wording.plain(row['value'])}")
            if row["note"]:
                st.caption(wording.plain(row["note"]))


def _show_more(reading: Reading, record: Event | Visit, kind: RecordKind) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="more"):
        link_to("articles", "Whole article", article=reading.article.id)
        with st.popover("Cite"):
            st.code(citation(reading, record), language=None, wrap_lines=True)
        if is_read_only():
            with st.popover("Something wrong here?"):
                st.caption("Send this to whoever runs this map:")
                st.code(report(reading, record, kind), language=None, wrap_lines=True)
        else:
            link_to("review", "Something wrong here?", **{kind: record.id})


def citation(reading: Reading, record: Event | Visit) -> str:
    """Cite the report behind a mark: headline, publisher, day, address, and the mark's id."""
    article = reading.article
    published = reading.document.published.date
    parts = [
        f"“{article.title}”" if article.title else "Untitled report",
        article.source or "source not stated",
        wording.say_date_of(published) if published else "no date",
        article.url or "",
    ]
    return ", ".join(part for part in parts if part) + f". Read by machine as {record.id} (Dateline)."


def report(reading: Reading, record: Event | Visit, kind: RecordKind) -> str:
    """Write what a visitor who may not correct can send instead."""
    first = record.sentence if isinstance(record, Event) else record.sentences[0]
    return "\n".join(
        [
            f"{kind} {record.id}: {wording.headline_of(record)}",
            f"date read: {wording.say_date(record.date)}; place read: "
            + wording.say_place(record.place.place if record.place else None),
            f"the sentence: {' '.join(first.of(reading.article.text).split())}",
            "what is wrong: ",
        ]
    )


def show_mention(store: Store, mention_id: str) -> None:
    """Show one place name in its paragraph, with how it was placed."""
    found = store.find_toponym(mention_id)
    if found is None:
        st.info("This name is no longer in the collection.")
        return
    reading, resolution = found
    bring = mention_id if was_pressed(mention_id) else None
    passage = mention_passage(reading, reading.resolutions.index(resolution))
    show_passage(passage | {"bring": bring}, key="passage_mention")
    with st.container(horizontal=True, vertical_alignment="center", key="more"):
        st.button(
            "‹ Back to the list", on_click=open_thing, args=("mention", None), key="close_record", type="tertiary"
        )
        link_to("articles", "Whole article", article=reading.article.id)
        if not is_read_only():
            link_to("review", "Something wrong here?", mention=mention_id)
