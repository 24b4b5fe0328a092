"""Patterns: compiled when first asked, and never asked in vain nor passed over wrongly by the letters read off them."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import gwr.reading
from gwr.reading.language.patterns import MANY, METHODS, Beginning, Ending, Letters, Pattern, last_letters, seeking
from gwr.reading.meaning.subject.repairs import REPAIRS
from support.repository import REPO, SEEDS

MODULES = [importlib.import_module(found.name) for found in pkgutil.walk_packages(gwr.reading.__path__, "gwr.reading.")]
OWN = {id(value): (f"{module.__name__}.{name}", value) for module in MODULES for name, value in vars(module).items()}
NAMED = dict(OWN.values())  # each once, whatever modules import it, and those of one name in two modules both
ENDINGS = {name: value for name, value in NAMED.items() if isinstance(value, Ending)}
SEEKING = {name: value for name, value in NAMED.items() if isinstance(value, Pattern) and value.seeks}
SEEKING |= {name: ending.pattern for name, ending in ENDINGS.items()}
READ = (
    SEEDS / "changning-2018.txt",
    *(REPO / "tests/cases").glob("*.jsonl"),
    *(REPO / "tests/reading/examples").glob("*.csv"),
)
TEXT = "\n".join([path.read_text(encoding="utf-8") for path in READ] + [repair.example for repair in REPAIRS])
# words of a pattern of all units and counters take long to make where the machine is busy: that is no fault of it
UNTIMED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
BEGINNINGS = {name: value for name, value in NAMED.items() if isinstance(value, Beginning)}


def ends(pattern, letter):
    return Letters(pattern, at_end=True)[letter]


def begins(pattern, letter):
    return Letters(pattern, at_end=False)[letter]


def source(ending):
    return ending.pattern.pattern.removeprefix("(?:").removesuffix(")$")


def test_there_are_patterns_to_look_at():
    assert len(ENDINGS) > 10 and BEGINNINGS


@pytest.mark.parametrize("name", ENDINGS)
def test_words_that_an_ending_matches_end_with_one_of_its_letters(name):
    ending = ENDINGS[name]

    @UNTIMED
    @given(st.from_regex(f"(?:{without_looking(source(ending))})\\Z"))
    def ends_with_a_letter(words):
        if re.search(f"(?:{source(ending)})\\Z", words):
            assert ending.letters[words[-1:]]

    ends_with_a_letter()


@pytest.mark.parametrize("name", BEGINNINGS)
def test_words_that_a_beginning_matches_begin_with_one_of_its_letters(name):
    beginning = BEGINNINGS[name]

    @UNTIMED
    @given(st.from_regex(f"\\A(?:{without_looking(beginning.pattern.pattern)})"))
    def begins_with_a_letter(words):
        if re.match(beginning.pattern.pattern, words):
            assert beginning.letters[words[:1]]

    begins_with_a_letter()


def without_looking(pattern):
    """The pattern without what looks around, so that examples of it can be made."""
    return re.sub(r"\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)", "", pattern)


@pytest.mark.parametrize("name", ENDINGS)
def test_hardly_any_words_end_as_an_ending_does(name):
    common = "我市经济社会发展和改革开放取得新的成就人民生活"
    assert not all(ENDINGS[name].letters[letter] for letter in common)


@pytest.mark.parametrize(
    "pattern, letters, others",
    [
        ("增长|提高", "长高", "增提"),
        ("达到?", "达到", "长"),
        ("[行增]至", "至", "行增"),
        ("为?", "为人", ""),
        ("年(?:底|末)*", "年底末", "人"),
        ("(?:每[^，每]{1,3}|人均)+", "时均人", "，每"),
        ("月$", "月", "年"),
        ("(?<=至)完成(?<=[一-鿿]{4})", "成", "完"),
        (r"第\d", "19１", "第"),
        (r"共\s+", " \u3000", "共"),
        (r"(.)\1", "人年", ""),
        ("[一-十]月[^底]", "末", "底"),
        (r"a\D", "b", "1"),
        ("(?>甲|乙)", "甲乙", "丙"),
    ],
)
def test_the_letters_with_which_a_pattern_can_end(pattern, letters, others):
    assert all(ends(pattern, letter) for letter in letters)
    assert not any(ends(pattern, letter) for letter in others)


@pytest.mark.parametrize(
    "pattern, letters, others",
    [
        ("增长|提高", "增提", "长高"),
        ("到?达", "到达", "长"),
        ("(?!共青)(?:共|就)+", "共就", "青"),
        (r"\d{1,2}[.．]", "1９", "."),
        ("(?:、|仍然?)*又", "、仍又", "然"),
    ],
)
def test_the_letters_with_which_a_pattern_can_begin(pattern, letters, others):
    assert all(begins(pattern, letter) for letter in letters)
    assert not any(begins(pattern, letter) for letter in others)


def test_no_words_end_with_a_letter_where_there_are_none():
    assert Ending("为?").search("") is None and Beginning("为").match("") is None


def test_the_letters_of_several_are_those_of_each():
    letters = last_letters(Ending("增长"), Ending("下降"))
    assert [letters[letter] for letter in "长降增"] == [True, True, False]


@pytest.mark.parametrize("name", SEEKING)
def test_a_search_that_looks_at_first_letters_finds_what_it_finds_without(name):
    pattern, flags = SEEKING[name].pattern, SEEKING[name].flags | re.MULTILINE
    pattern = pattern.replace("$", "(?:)")  # so that endings are found in a text
    looked, all_tried = (
        [found.span() for found in re.finditer(tried, TEXT, flags)] for tried in (seeking(pattern, flags), pattern)
    )
    assert looked == all_tried != []


@pytest.mark.parametrize(
    "pattern, looks",
    [
        ("(?:再|又)?增长", "(?=[再又增])(?:(?:再|又)?增长)"),
        (r"(?<=到)(?:[一-十]|\d)月", r"(?=[一-十\d])(?:(?<=到)(?:[一-十]|\d)月)"),
        ("[]年]月", r"(?=[\]年])(?:[]年]月)"),
        ("[^年]月", "[^年]月"),
        ("(?:增长)?", "(?:增长)?"),
    ],
)
def test_a_search_looks_at_first_letters_where_they_are_few(pattern, looks):
    assert seeking(pattern, 0) == looks


def test_a_pattern_is_compiled_when_it_is_first_asked():
    pattern = Pattern("增长(了)?")
    assert not set(vars(pattern)) & set(METHODS)
    assert pattern.search("同比增长了")[1] == "了"
    assert set(vars(pattern)) >= set(METHODS)


def test_a_pattern_does_what_a_compiled_one_does():
    pattern, compiled = Pattern(" a (.) ", re.VERBOSE), re.compile(" a (.) ", re.VERBOSE)
    assert pattern.findall("abac") == compiled.findall("abac")
    assert pattern.sub("x", "abac") == compiled.sub("x", "abac")
    assert pattern.split("abac") == compiled.split("abac")
    assert [match.span() for match in pattern.finditer("abac", 1)] == [(2, 4)]
    assert pattern.match("ab") and pattern.fullmatch("ab") and not pattern.fullmatch("abc")


def test_a_pattern_has_nothing_else_of_a_compiled_one():
    with pytest.raises(AttributeError):
        print(Pattern("a").groupindex)


def test_no_text_makes_the_letters_remembered_more_than_reports_have():
    letters = Letters("[^加]长", at_end=False)
    assert [letters[chr(code)] for code in range(0x3400, 0x3400 + 2 * MANY)] == [
        chr(code) != "加" for code in range(0x3400, 0x3400 + 2 * MANY)
    ]
    assert len(letters) == MANY
