"""What a number in Chinese numerals is that no measure word follows; where nothing says, it cannot be read."""

from gwr.reading.language.numerals import HAN
from gwr.reading.language.tables import alternatives
from gwr.reading.numbers.roles.rule import Rule

SPOKEN_RULES = (
    Rule("in the word for retail", "word", "", "(?<=[批社消])零", "批【零】住餐"),
    Rule("great and small, of no number", "word", "", "百千(?=[亿万市企])", "【百千】亿级集群"),
    Rule("a day of the week", "date", "", "(?<=周)[一二三四五六](?=调研|接访|[“、，晚上下夜])", "周【五】调研日"),
    Rule("so many, which are named behind it", "quantity", "", "(?<=有)N(?=[:：])", "主要任务有【三】："),
    Rule("zero reached", "quantity", "", "(?<=[为是])零(?=[，。；、）]|$)", "事故率为【零】。"),
    Rule("no longer zero, from zero", "word", "", "(?<=[破归清消从])零|零(?=的|起步)", "外贸破【零】企业"),
    Rule(
        "nothing of something, as is set up for an aim", "name", "提法", r"零(?=“?[\u4e00-\u9fff]{2})", "群众【零】跑腿"
    ),
    Rule("a number of harvests or titles in a row", "quantity", "", "N(?=连[冠丰增涨升降优胜霸])", "粮食【十】连丰"),
    Rule("a standard of exhaust", "name", "编号", "(?<=[^中我全各两外]国)[三四五六](?![个大])", "供应国【六】汽油"),
    Rule(
        "a place or a firm by its name", "name", "名称", f"(?:{alternatives('named', kind='numeral')})", "【五】常大米"
    ),
    Rule("what a vaccine works against", "name", "型号", r"N(?=价[\u4e00-\u9fffA-Z]{0,6}疫苗)", "【九】价疫苗"),
    Rule(
        "a class by its number, of stars, of generations",
        "name",
        "等级",
        r"[一二三四五六七八九]{1,2}(?=[、和及至]?O?(?:[星钻椰A]级|级(?![联书])|代(?![表价替理办])|阶))",
        "【三】星级市场",
    ),
    Rule("the strongest, the best", "name", "提法", "N(?=[强佳优杰](?![度化势力于质]))", "全球【五】强企业"),
    Rule(
        "games and festivals by their number",
        "name",
        "会议",
        "N(?=(?:[青农残民冬城学]?运|青|残)(?:会|筹|赛|健))",
        "省【九】运会",
    ),
    Rule("so many in one", "name", "提法", r"N(?=[\u4e00-\u9fff]{1,2}合[一二]|融合)|(?<=合)[一二]", "【三】证合一"),
    Rule(
        "by the direction, the line or the bearing",
        "name",
        "编号",
        "(?<=[东西南北])N(?=[绕环干跑])|(?<=[经纬射横纵遥神])N",
        "南【二】绕城",
    ),
    Rule(
        "a school, hospital or works by its number",
        "name",
        "机构",
        "[一二三四五六七八九十]+(?=水厂|污|热(?![爱情点线量水])|热?电厂|中(?![央国部心型低后期间])|小(?:[等、，学])|院(?!士)|跑道"
        "|附[医院中]|医院|技校|桥|通道|干[渠沟水]|支渠|胶厂|矿|烧|车间|站|号|工厂|冶|硅钢|冷轧|热轧|炼[钢铁]|高炉|师)",
        "长江【二】桥",
    ),
    Rule(
        "one of a list of lines or streets",
        "name",
        "编号",
        "N(?=(?:[、和及]O){1,3}(?:号|环|线|路|期|院|中|水厂))",
        "地铁【二】、三号线",
    ),
    Rule(
        "a term that is explained behind it",
        "name",
        "名词解释",
        r"N(?=[\u4e00-\u9fff、+＋“”]{1,16}(?:[:：]|\*\*))",
        "1.【三】权：指",
    ),
    Rule(
        "a set phrase with two numerals",
        "name",
        "数字并举",
        rf"N(?=[\u4e00-\u9fff]{{1,3}}[一二三四五六七八九两百千][\u4e00-\u9fff])"
        rf"|(?<=[{HAN}][\u4e00-\u9fff])N|(?<=[{HAN}][\u4e00-\u9fff]{{2}})N|(?<=[{HAN}][\u4e00-\u9fff]{{3}})N",
        "一停【二】拆三修复",
    ),
    Rule("an abbreviation: two of a kind", "name", "缩略", r"两(?=[\u4e00-\u9fff])", "【两】违整治"),
    Rule(
        "a place, which ends with what it names",
        "name",
        "地名",
        rf"[二三四五六七八九十]+(?=[\u4e00-\u9fff]{{0,3}}?(?:{alternatives('named', kind='place')}))"
        rf"|N(?=[\u4e00-\u9fff]{{0,2}}[至—－-][\u4e00-\u9fff]{{2,4}}(?:[、高公铁段线和]))",
        "【五】象新区",
    ),
    Rule(
        "a firm, which ends with what it does",
        "name",
        "名称",
        rf"[二三四五六七八九]+(?=[\u4e00-\u9fff]{{0,4}}?(?:{alternatives('named', kind='firm')}))",
        "【三】祥新材",
    ),
)
