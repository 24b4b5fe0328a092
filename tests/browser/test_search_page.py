"""The search page in Chromium: what it finds, and how it is typed, pasted, read aloud, followed and come back to."""

import itertools
import re

import pytest

from support import queries
from support.pages import screen, visitor

pytestmark = pytest.mark.browser

BOX, RESULTS, OURS = "main input[name=q]", "#sentences li a", "#ours li a"
FROM_TOP = "button => button.getBoundingClientRect().top + scrollY"
FIRST = 10  # results that are seen first of each of the two lists; all right answers, where there are more
FIND = """asked => {
  const places = ({ hits }) => [...new Set(hits.map(({ entry }) => `${entry.page.split("/").at(-1)}#${entry.anchor}`))];
  return asked.map((query) => {
    const { pages, leads, unsaid, unnamed, around, sentences, ours } = gwrFind(query);
    return {
      page: pages.slice(0, 1).map(({ page }) => `page:${page}`),
      leads: leads.map(({ page, names }) => `answer:${page.includes("#") ? names.join("›") : names[0]}`),
      unsaid: [...unsaid.map(({ word }) => `unsaid:${word}`), ...unnamed.map((name) => `unnamed:${name}`)],
      around: around.flatMap(([, places]) => places.map(([, address]) => address.split("/").at(-1))),
      sentences: places(sentences),
      ours: places(ours),
      texts: ours.near ? [] : ours.hits.map(({ entry }) => entry.text),
    };
  });
}"""


@pytest.fixture
def opened(browser, site):
    """Open the search page, or another, in a context of this kind."""
    with visitor(browser, site, "search.html") as open_page:
        yield open_page


@pytest.fixture(scope="module")
def listed():
    """The fixed list of queries."""
    return queries.listed()


@pytest.fixture(scope="module")
def answers(browser, site, listed):
    """What the page's own script finds for each of them."""
    page = browser.new_page()
    page.goto(f"file://{site}/search.html")
    with_index(page)
    yield page.evaluate(FIND, [query.words for query in listed])
    page.close()


def with_index(page):
    """As soon as the box is used, the page has what it looks through."""
    ask(page, "长")


def ask(page, query):
    """Put a query into the box and wait for the answer."""
    page.fill(BOX, query)
    settled(page)


def settled(page):
    page.wait_for_selector(".searching[aria-busy=false]")


def said(page):
    return page.locator(".count").text_content()


def a_figure(listed):
    """A figure with a decimal that stands in one sentence."""
    return next(query for query in listed if query.kind == "amount" and "." in query.words and len(query.expected) == 1)


# What is found


def test_the_list_is_long_and_of_every_kind(listed):
    kinds = [query.kind for query in listed]
    by_hand = set(kinds) - set(queries.RULES)
    assert len(listed) >= 700 and by_hand == {"traditional", "page", "unsaid", "question", "answer"}
    assert min(kinds.count(kind) for kind in {*queries.RULES, *by_hand}) >= 20
    assert [query for query in listed if not query.expected] == []


def test_of_99_of_100_queries_all_right_answers_are_among_the_first(listed, answers):
    wrong = [
        query for query, answer in zip(listed, answers) if not query.expected <= first(answer, len(query.expected))
    ]
    assert len(wrong) <= 0.01 * len(listed), wrong


def first(answer, right):
    """What is seen first: the page, what answers, what the report does not say, the first results of both lists."""
    count = max(FIRST, right)
    above = (answer[part] for part in ("page", "leads", "unsaid", "around"))
    return {*itertools.chain(*above), *answer["sentences"][:count], *answer["ours"][:count]}


def test_at_least_99_of_100_sentences_found_are_right(listed, answers):
    """Of what is asked for as it stands; numbers may go on behind those that were asked for."""
    found = [
        (query.words, address, address in query.expected)
        for query, answer in zip(listed, answers)
        if query.kind
        in ("word", "compound", "clause", "amount", "value", "noughts", "spoken", "beginning", "traditional")
        for address in answer["sentences"]
    ]
    wrong = [each for each in found if not each[2]]
    assert len(found) > 400 and len(wrong) <= 0.01 * len(found), wrong


def test_what_is_ours_holds_the_words_asked_for(listed, answers):
    found = [
        (query.words, text)
        for query, answer in zip(listed, answers)
        if query.kind in ("word", "compound", "clause")
        for text in answer["texts"]
    ]
    assert len(found) > 100 and [each for each in found if each[0] not in re.sub(r"\s", "", each[1])] == []


@pytest.mark.parametrize(
    "query",
    [
        "航空服务业",
        "养老床位",
        "一照多址",
        "75.82",
        "75.82亿",
        "75.82亿元",
        "7582000000",
        "7,582,000,000",
        "７５．８２亿元",
        "７５８２００００００",
        "7，582，000，000",
        "758200万",
        "46.42%",
        "４６．４２％",
        "百分之46.42",
        "75.820",
        "七十五点八二亿元",
        "百分之四十六点四二",
        "46%",
        "46.4",
        "航空服務業",
        "hangkongfuwuye",
        "hang kong fu wu ye",
        "航空fuwuy",
        "航空服务业税收是多少",
    ],
)
def test_words_and_figures_in_every_way_of_writing_find_their_sentence_and_jump_there(opened, query):
    page = opened(f"search.html?q={query.replace('%', '%25')}")
    page.locator(RESULTS).first.click()
    page.wait_for_url(re.compile(r"report\.html#[ns]\d+$"))
    figure = re.search("[0-9０-９亿%四]", query)
    assert ("#n" in page.url) is bool(figure)
    assert page.locator(".quote:has(:target)" if figure else ".sentence:target").is_visible()


def test_a_number_is_found_whole_before_those_that_only_begin_so_and_never_inside_another(opened, listed):
    page = opened()
    whole = a_figure(listed).words.split(".")[0]
    ask(page, whole)
    texts = page.locator(RESULTS).all_text_contents()
    stands = [bool(re.search(rf"(?<![\d.]){whole}(?!\.?\d)", text)) for text in texts]
    assert stands == sorted(stands, reverse=True)
    assert [text for text in texts if not re.search(rf"(?<![\d.]){whole}", text)] == []


def test_words_with_a_space_between_need_not_be_neighbours(opened, listed):
    page = opened()
    clause = next(query for query in listed if query.kind == "clause" and len(query.words) >= 9)
    ask(page, f"{clause.words[-2:]}　{clause.words[:2]}")
    found = page.locator(RESULTS).evaluate_all("links => links.map((link) => [link.hash.slice(1), link.textContent])")
    assert clause.expected <= {f"report.html#{id}" for id, text in found}
    assert all(clause.words[-2:] in text and clause.words[:2] in text for _, text in found)


def test_where_nothing_stands_as_asked_what_is_near_is_said_to_be_near(opened, site):
    page = opened()
    with_index(page)
    first, second = page.evaluate(
        "gwrIndex.sentences.map(({ text }) => /([一-鿿]{4})，([一-鿿]{4})/.exec(text)).find(Boolean).slice(1)"
    )
    ask(page, f"{first}{second}")
    assert page.get_by_text("没有一字不差的，下面按").first.is_visible() and "相近的" in said(page)
    assert f"{first}，{second}" in page.locator(RESULTS).first.text_content()
    ask(page, f"{first}，{second}")
    assert not page.locator("#sentences .near").is_visible()


def test_what_stands_nowhere_is_not_found(opened):
    page = opened()
    ask(page, "乌鸦喝水")
    assert said(page).startswith("没有找到“乌鸦喝水”") and not page.locator(".found").is_visible()
    ask(page, " ")
    assert said(page).startswith("可以搜")


def test_names_derived_figures_other_documents_charts_and_rows_lead_to_their_places(opened):
    page = opened()
    with_index(page)
    for group in page.evaluate("[...new Set(gwrIndex.ours.map(({ group }) => group))]"):
        with_index(page)
        entry = page.evaluate("group => gwrIndex.ours.find((entry) => entry.group === group)", group)
        ask(page, entry["text"])
        target = page.locator(f"{OURS}[href='{entry['page']}#{entry['anchor']}']").first
        target.click()
        page.wait_for_url(f"**/{entry['page']}#{entry['anchor']}")
        assert page.locator(":target").count() == 1, group
        page.go_back()


def test_a_page_of_that_name_comes_first(opened):
    page = opened(viewport=screen(390))
    for query in ("养老", "養老", "yanglao"):
        ask(page, query)
        link = page.locator(".first a").first
        assert link.bounding_box()["y"] < page.locator(RESULTS).first.bounding_box()["y"]
    link.click()
    page.wait_for_url("**/elderly.html")


def test_what_the_report_does_not_say_is_said_with_what_it_does(opened):
    page = opened()
    for query in ("地區生產總值", "长宁区gdp是多少", "GDP"):
        ask(page, query)
        told = page.locator(".first .unsaid")
        assert re.match("报告没有写“(GDP|地区生产总值)”。报告写了的有：", told.inner_text()) and "报告没有写" in said(
            page
        )
    assert not page.locator(".found").is_visible()
    told.locator("a").first.click()
    page.wait_for_url(re.compile(r"report\.html#n\d+$"))


@pytest.mark.parametrize(
    "question, word",
    [("我能免费体检吗", "免费体检"), ("政府去年花了多少钱", "财政支出总额"), ("哪里有充电桩", "充电桩")],
)
def test_the_year_or_the_asking_within_a_question_hides_nothing_that_the_report_does_not_say(opened, question, word):
    page = opened(f"search.html?q={question}")
    assert page.locator(".first .unsaid").first.inner_text().startswith(f"报告没有写“{word}”。")
    assert not page.locator(".found").is_visible()


def test_what_is_yet_to_be_done_says_so(opened):
    page = opened()
    ask(page, "新泾六村")
    told = [text for text in page.locator(OURS).all_inner_texts() if "完成威宁小区" in text and "“完成" not in text]
    ahead = ("2018年主要任务，要做的：完成威宁小区", "2018年的任务 完成威宁小区")  # of a promise or a place, of a table
    assert told and all(any(said in text for said in ahead) for text in told)


def test_each_mark_of_a_chart_says_of_which_kind_it_is(opened):
    page = opened()
    ask(page, "西部公园")
    chart = page.locator(OURS).filter(has_text="推进建设的西部公园").filter(has_text="西部公园建设目标").first
    assert chart.locator(".text .kind").all_inner_texts() == ["推进中", "目标"]


def test_a_named_passage_shows_what_it_says(opened):
    page = opened()
    ask(page, "共享停车位的写法")
    assert "“完成5个住宅小区、2个公共服务机构共计360个共享停车位建设”" in page.locator(OURS).first.inner_text()


def test_a_road_or_an_estate_that_the_report_does_not_have_is_said_not_to_be_there(opened):
    page = opened()
    for query, name in (("天山路修路吗", "天山路"), ("我住在新泾七村", "新泾七村")):
        ask(page, query)
        assert page.locator(".first > p").first.inner_text() == f"报告没有点到“{name}”。不等于没有安排。"
    ask(page, "天山西路")
    assert page.locator(".first .unsaid").count() == 0


def test_who_asks_for_houses_is_led_to_those_that_are_named(opened):
    page = opened()
    ask(page, "今年修哪些小区")
    assert page.locator(".first .page").first.inner_text().startswith("页面住：")
    ask(page, "今年要修哪些房子")
    assert "2018年主要任务，要做的：威宁小区、新泾六村、程桥二村、" in page.inner_text(".first")
    page.locator(".first").get_by_role("link", name="程桥二村").click()
    page.wait_for_url(re.compile(r"places\.html#p\d+$"))


@pytest.mark.parametrize(
    "query, words",
    [
        ("去年拆了多少违法建筑", "超过22万平方米"),
        ("补短板60项是什么", "60项"),
        ("12345能解决问题吗", "办结率"),
        ("老人吃饭去哪里", "老年人助餐点"),
        ("家门口有没有健身的地方", "10个市民益智健身点"),
        ("河还臭吗", "提前消除黑臭"),
    ],
)
def test_the_first_passage_answers(opened, query, words):
    page = opened()
    ask(page, query)
    assert words in page.locator(RESULTS).first.inner_text()


# How it is used


@pytest.mark.parametrize("width", [390, 1280])
def test_five_queries_typed_by_hand_answer_at_once(opened, listed, width):
    page = opened(viewport=screen(width))
    for kind in ("word", "compound", "clause", "amount", "value"):
        query = next(query for query in listed if query.kind == kind)
        page.fill(BOX, "")
        page.locator(BOX).press_sequentially(query.words)
        settled(page)
        found = set(page.locator(RESULTS).evaluate_all("links => links.map((link) => link.closest('a').href)"))
        assert len(found) == len(query.expected) and page.locator("#sentences mark").count() >= len(found), query
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.wait_for_function("query => new URLSearchParams(location.search).get('q') === query", arg=query.words)


def test_an_input_method_answers_when_its_candidate_is_chosen(opened):
    page = opened()
    page.locator(BOX).focus()
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "yang", "selectionStart": 4, "selectionEnd": 4})
    assert said(page).startswith("可以搜")
    keyboard.send("Input.insertText", {"text": "养老"})
    settled(page)
    assert page.locator(RESULTS).count() > 0 and page.input_value(BOX) == "养老"


def test_what_is_pasted_is_sought(opened):
    page = opened()
    ask(page, "养老床位")
    page.locator(BOX).press("Control+A")
    page.locator(BOX).press("Control+X")
    assert not page.locator(".found").is_visible()
    page.locator(BOX).press("Control+V")
    settled(page)
    assert page.locator(RESULTS).count() > 0


def test_who_comes_back_finds_what_was_asked(opened):
    page = opened(viewport=screen(390))
    ask(page, "养老床位")
    page.locator(RESULTS).first.click()
    page.wait_for_url(re.compile("report"))
    page.get_by_role("button", name="返回").click()
    page.wait_for_url(re.compile(r"search\.html\?q="))
    settled(page)
    assert page.input_value(BOX) == "养老床位" and page.locator(RESULTS).count() > 0


@pytest.mark.audit
def test_the_box_of_every_page_leads_here(opened, site):
    page = opened()
    for path in sorted(site.rglob("*.html")):
        if path.name != "search.html" and 'name="q"' in path.read_text(encoding="utf-8"):
            page.goto(f"file://{path}")
            page.fill("input[name=q]:visible", "养老床位")  # of the masthead, or the first page's own
            page.press("input[name=q]:visible", "Enter")
            page.wait_for_url(re.compile(r"search\.html\?q="))
            settled(page)
            assert page.locator(RESULTS).count() > 0, path.name


def test_the_keyboard_goes_from_the_box_to_the_first_result(opened):
    page = opened()
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.insert_text("养老床位")
    settled(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('#sentences li:first-child a')")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("report"))


def test_numbers_of_results_are_heard_and_seen_and_all_can_be_listed(opened):
    page = opened(viewport=screen(390))
    ask(page, "的")
    heard = re.fullmatch("原文(\\d+)处，图表与数据(\\d+)处", said(page))
    assert page.locator(".count").get_attribute("role") == "status"
    assert page.locator(".found .number").all_inner_texts() == [f"{count}处" for count in heard.groups()]
    assert page.locator(RESULTS).count() < int(heard[1])
    page.get_by_role("button", name=f"列出全部{heard[1]}处").click()
    assert page.locator(RESULTS).count() == int(heard[1]) and page.evaluate(
        "document.activeElement.matches('#sentences li a')"
    )


def test_the_button_below_the_results_stands_still_when_they_come_into_view(opened):
    page = opened(viewport=screen(390))
    ask(page, "的")
    button = page.get_by_role("button", name="列出全部").first
    before = button.evaluate(FROM_TOP)
    button.scroll_into_view_if_needed()
    page.wait_for_timeout(200)  # rows that were left out are laid out by now
    assert button.evaluate(FROM_TOP) == pytest.approx(before, abs=1)


def test_while_one_types_nothing_flashes(opened):
    page = opened(viewport=screen(390))
    page.evaluate("""() => {
      globalThis.seen = [];
      const status = document.querySelector(".count");
      new MutationObserver(() => seen.push(status.textContent)).observe(status, { childList: true });
    }""")
    page.locator(BOX).press_sequentially("hangkongfuwuye", delay=40)
    settled(page)
    assert [each for each in page.evaluate("seen") if "没有找到" in each] == [] and page.locator(RESULTS).count() > 0


def test_what_is_looked_through_is_loaded_when_the_box_is_used(opened):
    page = opened()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_timeout(200)
    assert not any("search-index" in url for url in asked)
    ask(page, "养老")
    assert sum("search-index" in url for url in asked) == 1


def test_without_scripts_the_page_says_so_and_what_to_do(opened):
    page = opened(java_script_enabled=False)
    page.get_by_text("现在脚本没有运行").wait_for()
    assert not page.locator(".found").is_visible()
    page.locator("main").get_by_role("link", name="原文").click()
    page.wait_for_url(re.compile("report"))


@pytest.mark.parametrize("missing", ["search-index.js", "query.js", "find.js", "search.js"])
def test_where_a_script_is_blocked_the_page_says_so(opened, missing):
    page = opened()
    assert not page.get_by_text("现在脚本没有运行").is_visible()
    page.route(f"**/{missing}", lambda route: route.abort())
    page.goto(f"{page.url}?q=养老")
    page.get_by_text("现在脚本没有运行").wait_for()


@pytest.mark.parametrize(
    "question, page",
    [
        ("去年拆了多少违法建筑", "拆违、街面与安全"),
        ("税收最多的是哪一类企业", "重点企业"),
        ("停车难", "学医文体就业：共享停车位　回顾 360个"),
        ("外国人工作证", "办企业的环境：外国人来华工作许可证　报告所写 3071张"),
        ("养老床位今年多少", "养老"),
        ("家庭医生还有目标吗", "学医文体就业"),
    ],
)
def test_a_question_is_answered_first_by_the_page_that_begins_with_what_it_asks(opened, question, page):
    shown = opened(f"search.html?q={question}").locator(".first .page").first
    assert shown.inner_text().startswith(f"页面{page}")


@pytest.mark.parametrize("question", ["投诉找谁", "小区停车位会增加吗", "航空服务业"])
def test_no_page_is_put_first_that_does_not_begin_so(opened, question):
    page = opened(f"search.html?q={question}")
    page.wait_for_selector("#sentences li a")
    assert "：" not in page.inner_text(".first")
