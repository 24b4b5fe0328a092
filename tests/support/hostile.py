"""A report whose every part tries to be more than words: on a page, in a chart, in a table, in a search."""

TEXT = """乙市{{ 7*7 }}[见](javascript:a)<svg/onload=a `码`政府工作报告
──2021年2月8日在乙市第六届人民代表大会第一次会议上

一、2020年<script>alert(1)</script>工作回顾{{ 7*7 }}
全市<img src=x onerror=alert(1)>地区生产总值增长5.1%，<a href=ADDRESS>固定资产投资</a>下降16.6%，社会消费品\
$\\href{javascript:alert(1)}{零售}$总额增长2.3%，<span style="background:url(ADDRESS)">预算</span>收入下降3.2%。
{{ cycler.__init__.__globals__.os.popen('touch canary').read() }}建成3家。
```{include} /etc/hostname
```{raw} html
<script>alert(2)</script>
```
---
title: 前言
---
(label)= 建成4家。%{y}3家、%{customdata}5家。$x$ \\(x\\) 增长6%。
<!-- 注 -->]]>&lt;b&gt;2家</script></title></style>。
见 www.evil.example 、evil.cn、a@evil.cn 共7家。[见](javascript:alert(3))8家。
图在 PLACE/x ，url(//evil.example/p.gif) @import "//evil.example"; 9家。
Traceback (most recent call last) WARNING <class 'x'> object at 0x10，建成2所。
（一）<svg onload=alert(4)>标题
<b>稻谷</b>产量12.5万吨，&amp;小麦产量31.5万吨，"' onmouseover=alert(6) x='玉米产量18.2万吨，%{z}大豆产量9.4万吨。
=HYPERLINK("ADDRESS")收入5亿元。城镇居民收入年均增长7.2%。新建公路42公里，新建公园3个。

二、2021年主要任务<iframe src=ADDRESS>
主要预期目标是：<b>地区生产总值</b>增长6%左右，固定资产投资增长5%，社会消费品零售总额增长4%以上，一般公共预算收入增长3%。
新建<a href='javascript:alert(5)'>公路</a>50公里。{{ 7*7 }}新建公园5个。
"""
