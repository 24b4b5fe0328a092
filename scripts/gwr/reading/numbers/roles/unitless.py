"""What a number in Arabic digits is that no known unit follows; where nothing says, it counts what stands behind it."""

from gwr.reading.language.tables import alternatives, lookup
from gwr.reading.numbers.roles.rule import YEAR, Rule

UNITLESS_RULES = (
    Rule("a footnote's number that lost its brackets", "marker", "", "(?<=”)N|(?<=﹝)N(?=﹞)", "“三同”【10】工作"),
    Rule(
        "an annex's or a picture's number", "marker", "", r"(?:(?<=附件)|(?<=图片)|(?<=[\n* ][表图]))N", "附件【2】："
    ),
    Rule("a table that is referred to", "name", "编号", "(?<=表)N(?=[）)，。、 ])", "（见表【2】）"),
    Rule(
        "the year spoken of",
        "date",
        "",
        f"(?<=[回展]望){YEAR}|(?<=回[首顾]){YEAR}|{YEAR}(?=\\s+年)|"
        f"(?<=[（(]){YEAR}(?=[-—－~～–]{YEAR}[）)])|(?<=[（(]\\d{{4}}[-—－~～–]){YEAR}(?=[）)])|"
        f"(?<!造){YEAR}(?=[，。；、！]|的)",
        "回首【2018】，",
    ),
    Rule(
        "a date printed in one",
        "date",
        "",
        "(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]|(?<=月)N(?=\\s+日)|N(?= 月)|N(?=华诞)",
        "《日报》【20180110】第2版",
    ),
    Rule(
        "a number broken in two by a stop: its first part",
        "unread",
        "数字断裂",
        r"(?<!\d)\d{1,3}(?=。\d{1,2}(?:[%％]|[万亿]?[元吨人户亩平]|个百分点))|(?<![为达至到是])N(?=，\d(?:[%％]|[万亿]))",
        "净增【8】。9万人",
    ),
    Rule("a figure whose decimals are lost", "unread", "数字残缺", r"N(?=[.．][，。；、）)]|/\d\.)", "绿地【25】.，"),
    Rule("a year by its last two digits", "name", "年份名", "(?<=[’'‘′])[0-9]{2}(?![0-9])", "’【98】洪涝"),
    Rule("a programme's number", "name", "编号", "(?:863|973)(?=[计软项课专成])", "国家【863】软件基地"),
    Rule(
        "a way of customs clearance",
        "name",
        "编号",
        "(?:9610|9710|9810|1210|1239|1039)(?=[、等”跨模])",
        "发展【9710】、",
    ),
    Rule("what a list of numbers in quotation marks is explained by", "name", "提法", "N(?=是?指)", "：【4】是指"),
    Rule("a number of harvests or titles in a row", "quantity", "", "N(?=连[冠丰增涨升降优胜霸])", "粮食【10】连丰"),
    Rule("the strongest, the best", "name", "提法", "N(?=[佳优杰快强](?![度化势力速]))", "【20】佳案例"),
    Rule("what a vaccine works against", "name", "型号", r"N(?=价[\u4e00-\u9fff]{0,6}疫苗)", "【13】价肺炎疫苗"),
    Rule(
        "one of a list of lines, berths or buses",
        "name",
        "编号",
        r"N(?=[#＃]|(?:[#＃]?[、和及与－—~～至-]{1,2}O){1,8}[#＃]?(?:号|国道|省道|县道|路公交|#|＃))|(?<=[#＃][、和-])N",
        "地铁【1】、2号线",
    ),
    Rule(
        "a model's number",
        "name",
        "型号",
        "|".join(f"(?<={maker})N" for maker in lookup("named", "meaning", kind="maker")),
        "新舟【700】投产",
    ),
    Rule(
        "the year of an event or a plan",
        "name",
        "年份名",
        rf"{YEAR}(?=[“·]|[A-Z]{{2,}}|[\u4e00-\u9fff])(?!{alternatives('people')})|(?<=[制创]造){YEAR}",
        "举办【2024】中国马拉松赛",
    ),
    Rule(
        "a road's number behind its kind",
        "name",
        "编号",
        r"(?<=[国省县乡]道)N|(?<=道\d{3}[、和及])N|(?<=[国省]道新)N|(?<=/)N",
        "国道【322】绕城段",
    ),
    Rule(
        "a number one calls",
        "name",
        "电话",
        "(?:12[0-9]{3}|11[0249]|12[02]|95[0-9]{3})(?=的?[接呼报]|[接警急联消涉便流有获宣、，“”]|报警|火警|救援|指挥|投诉|举报| ?[居养便]|等)",
        "【110】接报警情",
    ),
    Rule(
        "a number in a name, which ends with what it names",
        "name",
        "名称",
        rf"N(?=[\u4e00-\u9fff]{{0,10}}?(?:{alternatives('named', kind='head')})|[中小]学)",
        "建成【791】艺术街区",
    ),
)
