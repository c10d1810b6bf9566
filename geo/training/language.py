"""Train the language model: words and trees on UD English, names on that and more, lemmas as a table.

    python -m geo.training.language --shared ../shared

makes data/models/language. Trees are learned in stages: from the corpora as they are, then going on with copies in
which people and places have other names, then, twice with other chance, with made-up news sentences
(`geo.training.trees`) among them; the mean of the weights of the last three is tuned on such sentences again and again,
each time going on from the mean of all so far, which is what is kept: averaging with what was tuned further keeps what
the treebanks taught (Wortsman et al. 2022, "Model soups"). Names are learned in one, from all that and sentences from
templates, with lists of names as features. `--only names` keeps the trees that are there; `--score` only prints the
model's figures.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

from geo import settings
from geo.text.blas import use_fast_products
from geo.text.lemmas import Lemmatizer
from geo.text.reader import prepare
from geo.training.corpora import Swapper, clean_names, join_names, load_docs, make_template_docs, mend_apostrophes
from geo.training.gazetteer_features import add_vectors
from geo.training.names import NameMaker
from geo.training.trees.sentences import make_tree_docs

SEED = 7
_MADE_TREES = 6000  # documents, some 250,000 words beside 515,000 of the treebanks
_LAST_RATE = 0.0006  # of learning, in the stage that goes on with made-up trees
_FIRST_SEEDS = (1, 12)  # of those that go on from the second stage
_LATER_SEEDS = (31, 41)  # of those that go on from a mean
_OF_TREES = ("tok2vec", "morphologizer", "parser")
_HERE = Path(__file__).resolve().parent
_WORDS_WITH_LEMMAS = frozenset(
    ("NOUN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "SCONJ", "PART", "ADP", "CCONJ", "NUM", "INTJ")
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, or only score, as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m geo.training.language", description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="folder that holds corpora/spacy")
    parser.add_argument("--out", type=Path, default=settings.ROOT / "data" / "models" / "language")
    parser.add_argument("--work", type=Path, help="folder for corpora and runs on the way (default: a temporary one)")
    parser.add_argument("--only", choices=("trees", "names"), help="train this, and keep the other as it is in --out")
    parser.add_argument(
        "--steps",
        type=int,
        nargs=4,
        default=(1500, 2500, 1500, 8000),
        help="updates: three stages of trees, then names",
    )
    parser.add_argument("--score", action="store_true", help="train nothing, print the figures of the model")
    chosen = parser.parse_args(arguments)
    folder = chosen.shared / "corpora" / "spacy"
    use_fast_products()
    if not chosen.score:
        work = chosen.work or Path(tempfile.mkdtemp(prefix="language-"))
        train_language(folder, work, chosen.out, chosen.steps, chosen.only)
    nlp = spacy.load(chosen.out)
    for corpus in ("ewt_test", "gum_test", "pud"):
        scores = score_language(nlp, folder / f"{corpus}_parse.spacy", folder / f"{corpus}_ner.spacy")
        print(corpus, json.dumps(scores))
    print("lemmas", json.dumps(score_lemmas(chosen.out, folder)))
    return 0


def train_language(folder: Path, work: Path, out: Path, steps: Sequence[int], only: str | None) -> None:
    """Make the corpora, train the tree and the name finder, or one of them, and put them together in `out`."""
    work.mkdir(parents=True, exist_ok=True)
    write_corpora(folder, work)
    trees = names = out
    if only != "names":
        plain = _train("parse", "plain", work, steps[0], None)
        news = _train("parse", "news", work, steps[1], plain)
        tuned = [_train("parse", "made", work, steps[2], news, seed=seed) for seed in _FIRST_SEEDS]
        trees = first = average([news, *tuned], work / "parse_mean")
        later: list[Path] = []
        for seed in _LATER_SEEDS:
            later.append(_train("parse", "made", work, steps[2], trees, seed=seed))
            trees = average([first, *later], work / f"parse_mean{seed}")
    if only != "trees":
        names = _train("names", "news", work, steps[3], None)
    assemble(trees, names, folder, out)


def write_corpora(folder: Path, work: Path) -> None:
    """Write the training and development corpora, and the vectors of the name lists, to `work`."""
    chance = random.Random(SEED)
    nlp = prepare(spacy.blank("en"))
    names = NameMaker(settings.data_folder() / "training", chance)
    listed = json.loads((folder / "demonyms.json").read_text(encoding="utf-8"))
    names.demonyms = [word for word in listed if not word.endswith("s") or word == "Swiss"]
    countries = frozenset(names.countries)
    swapper = Swapper(nlp, names, chance)
    parsed = [
        clean_names(doc, countries)
        for corpus in ("ewt_train", "gum_train")
        for doc in join_names(load_docs(folder, f"{corpus}_parse", nlp), load_docs(folder, f"{corpus}_ner", nlp))
    ]
    mended = [
        clean_names(mend_apostrophes(doc), countries)
        for corpus in ("crossner_train", "wikigold_train")
        for doc in load_docs(folder, corpus, nlp)
    ]
    reports = [clean_names(doc, countries) for doc in load_docs(folder, "re3d_train", nlp)]
    swapped = [swapper.swap(doc) for doc in parsed if _has_people(doc)]
    news = [*mended, *reports, *reports]
    more = [swapper.swap(doc) for doc in (*mended, *reports) if _has_people(doc) and chance.random() < 0.6]
    made = list(make_template_docs(nlp, names, 9000))
    _write(work / "parse_plain.spacy", parsed)
    _write(work / "parse_news.spacy", [*parsed, *swapped])
    trees = list(make_tree_docs(nlp, names, chance, settings.data_folder() / "training", _MADE_TREES))
    _write(work / "parse_made.spacy", [*parsed, *swapped, *trees[_MADE_TREES // 15 :]])
    _write(work / "names_news.spacy", [*parsed, *swapped, *news, *more, *made])
    for kind, part in (("parse", "parse"), ("names", "ner")):
        docs = [doc for corpus in ("ewt_dev", "gum_dev") for doc in load_docs(folder, f"{corpus}_{part}", nlp)]
        _write(work / f"{kind}_dev.spacy", docs[::3])
        if kind == "parse":
            _write(work / "parse_made_dev.spacy", [*docs[::3], *trees[: _MADE_TREES // 15]])
    plain = spacy.blank("en")
    common = ("ewt_train_parse", "gum_train_parse", "crossner_train")
    add_vectors(plain, names, [doc for corpus in common for doc in load_docs(folder, corpus, plain)])
    plain.to_disk(work / "vectors")


def _has_people(doc: Doc) -> bool:
    return any(entity.label_ == "PERSON" for entity in doc.ents)


def _write(path: Path, docs: Iterable[Doc]) -> None:
    DocBin(docs=docs).to_disk(path)


def _train(kind: str, stage: str, work: Path, steps: int, start: Path | None, seed: int | None = None) -> Path:
    """Run spaCy's training loop with our settings; begin with the weights in `start` where there are some.

    With a seed it is a stage to be averaged, and gives its last weights: the mean evens out what the best would.
    """
    config = load_config(_HERE / f"language_{kind}.cfg")
    dev = work / f"{kind}_{stage}_dev.spacy"
    dev = dev if dev.exists() else work / f"{kind}_dev.spacy"
    config["paths"].update(train=str(work / f"{kind}_{stage}.spacy"), dev=str(dev))
    config["paths"]["vectors"] = str(work / "vectors") if kind == "names" else None
    config["training"]["max_steps"] = steps
    if seed is not None:
        config["training"]["optimizer"]["learn_rate"] = _LAST_RATE
        config["training"]["seed"] = config["system"]["seed"] = seed
    if start is not None:
        config["components"].update({name: {"source": str(start)} for name in config["nlp"]["pipeline"]})
    out = work / f"{kind}_{stage}{seed or ''}"
    out.mkdir(exist_ok=True)
    train(init_nlp(config.interpolate()), out, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)
    return out / ("model-best" if seed is None else "model-last")


def average(models: Sequence[Path], out: Path) -> Path:
    """Write to `out` a pipeline whose weights are the mean of those of `models`, which have the same layers."""
    pipelines = [spacy.load(model) for model in models]
    for name in _OF_TREES:
        for layers in zip(*(cast("Any", nlp.get_pipe(name)).model.walk() for nlp in pipelines), strict=True):
            for weights in layers[0].param_names:
                if layers[0].has_param(weights):
                    layers[0].set_param(weights, sum(layer.get_param(weights) for layer in layers) / len(layers))
    pipelines[0].to_disk(out)
    return out


def assemble(trees: Path, names: Path, folder: Path, out: Path) -> None:
    """Join the trees' pipeline, the names' `ner` and the table of lemmas into one folder."""
    nlp = spacy.load(names, exclude=_OF_TREES)
    source = spacy.load(trees, vocab=nlp.vocab, exclude=["ner", "vocab"])
    for name in _OF_TREES:
        nlp.add_pipe(name, source=source, before="ner")
    nlp.meta["name"] = "news"
    nlp.meta["description"] = "English news: words, trees, names. See docs/model_card.md."
    nlp.meta.pop("performance", None)
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(out)
    _drop_strings(nlp, out / "vocab" / "strings.json")
    docs = [doc for corpus in ("ewt_train", "gum_train") for doc in load_docs(folder, f"{corpus}_parse", nlp)]
    table = make_lemma_table(docs)
    text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
    (out / "lemmas.json").write_text(text, encoding="utf-8")


def _drop_strings(nlp: Language, path: Path) -> None:
    """Keep only the strings that labels need: words are looked up by their hash."""
    kept = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    kept |= {part for label in kept for pair in label.split("|") for part in (pair, *pair.split("="))}
    path.write_text(json.dumps(sorted(kept)), encoding="utf-8")


def make_lemma_table(docs: Iterable[Doc]) -> dict[str, dict[str, Any]]:
    """List what the rules of geo.text.lemmas need: known words, and forms whose lemma the rules get wrong."""
    seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    forms: set[tuple[str, str, str]] = set()
    known: defaultdict[str, set[str]] = defaultdict(set)
    for token in (token for doc in docs for token in doc):
        if token.pos_ not in _WORDS_WITH_LEMMAS or token.lemma_ in ("", "_"):
            continue
        seen[token.pos_, token.lower_][token.lemma_] += 1
        forms.add((token.pos_, token.lower_, str(token.morph)))
        if token.pos_ in ("NOUN", "VERB", "ADJ", "ADV") and token.lemma_.isalpha() and token.lemma_.islower():
            known[token.pos_].add(token.lemma_)
    rules = Lemmatizer({}, {pos: frozenset(words) for pos, words in known.items()})
    exceptions: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for pos, form, morph in sorted(forms):
        lemma = seen[pos, form].most_common(1)[0][0]
        if rules.lemma(form, pos, morph) != lemma:
            exceptions[pos][form] = lemma
    return {"exceptions": exceptions, "known": {pos: sorted(words) for pos, words in known.items()}}


def score_language(nlp: Language, parse_docbin: Path, ner_docbin: Path) -> dict[str, float]:
    """Score a pipeline on a corpus's own words, in percent; exact names by label.

    UAS and LAS leave punctuation out, as spaCy's scorer does. `uas`, `las` are with the parser's own sentences,
    `uas_given`, `las_given` with the corpus's sentences, which is how Reader uses it (it finds them by rule).
    """
    gold = list(DocBin().from_disk(parse_docbin).get_docs(nlp.vocab))
    own = _score(nlp, gold, [_copy(nlp, doc, False) for doc in gold])
    given = _score(nlp, gold, [_copy(nlp, doc, True) for doc in gold])
    named = list(DocBin().from_disk(ner_docbin).get_docs(nlp.vocab))
    names = _score(nlp, named, [_copy(nlp, doc, True) for doc in named])
    found = {
        "upos": own["pos_acc"],
        "uas": own["dep_uas"],
        "las": own["dep_las"],
        "sentences": own["sents_f"],
        "uas_given": given["dep_uas"],
        "las_given": given["dep_las"],
        "names": names["ents_f"],
        **{label: score["f"] for label, score in sorted((names["ents_per_type"] or {}).items())},
    }
    return {name: round(100 * (value or 0.0), 1) for name, value in found.items()}


def _copy(nlp: Language, doc: Doc, with_sentences: bool) -> Doc:
    """Copy only the words, and the starts of sentences where they are to be given."""
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    starts: Any = [bool(token.is_sent_start) for token in doc] if with_sentences else None
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts)


def _score(nlp: Language, gold: Sequence[Doc], docs: Sequence[Doc]) -> dict[str, Any]:
    examples = [Example(found, true) for found, true in zip(nlp.pipe(docs), gold, strict=True)]
    deps = Scorer.score_deps(
        examples, "dep", getter=lambda token, attr: getattr(token, f"{attr}_").lower(), ignore_labels=("punct",)
    )
    return {
        **Scorer.score_token_attr(examples, "pos"),
        **deps,
        **Scorer.score_spans(examples, "sents"),
        **Scorer.score_spans(examples, "ents"),
    }


def score_lemmas(model: Path, folder: Path) -> dict[str, float]:
    """Score the lemmas of each test corpus, its parts of speech given, in percent; capitals do not count."""
    lemmatizer = Lemmatizer.load(model / "lemmas.json")
    nlp = spacy.blank("en")
    scores = {}
    for corpus in ("ewt_test", "gum_test", "pud"):
        tokens = [t for doc in load_docs(folder, f"{corpus}_parse", nlp) for t in doc if t.lemma_ not in ("", "_")]
        right = sum(lemmatizer.lemma(t.text, t.pos_, str(t.morph)).lower() == t.lemma_.lower() for t in tokens)
        scores[corpus] = round(100 * right / len(tokens), 1)
    return scores


if __name__ == "__main__":
    sys.exit(main())
