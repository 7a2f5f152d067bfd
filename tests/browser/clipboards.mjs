// What programs put on the clipboard, as they do: shortened, with everything that makes
// it theirs.

// Word 365 for Windows: headings by style and by outline level, items of lists that are
// paragraphs, a table without a heading of its own, a remark.
export const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/jan/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal { mso-style-unhide:no; font-family:"Calibri",sans-serif; } @list l0:level1 { mso-level-number-format:bullet; } --></style></head>
<body lang=NL-BE style='tab-interval:35.4pt'><!--StartFragment-->
<h1><span lang=NL>Onze koers<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=NL style='font-family:"Calibri",sans-serif'>Dit is </span><b style='mso-bidi-font-weight:normal'><i><span lang=NL>vetgedrukt en </span></i></b><b><i><span lang=NL>cursief</span></i></b><span lang=NL>, en dit gewoon<span style='mso-spacerun:yes'>  </span>niet.<a style='mso-comment-reference:JD_1;mso-comment-date:20260101T1000'></a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor href="#_msocom_1">[JD1]</a></span></span> Zie <a href="https://www.gent.be/plan?a=1&amp;b=2"><span style='color:blue'>het plan</span></a>.<o:p></o:p></span></p>
<p class=MsoNormal style='mso-outline-level:2'><b>Wat we willen<o:p></o:p></b></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=NL>Eén loket<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>ook digitaal<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Open data<o:p></o:p></p>
<p class=MsoNormal>Stap voor stap:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Kiezen<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Doen<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0'><td width=300 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>Actie<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Bedrag<o:p></o:p></b></p></td></tr>
<tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td><p class=MsoNormal>Loket<o:p></o:p></p><p class=MsoNormal>in de wijk<o:p></o:p></p></td><td><p class=MsoNormal>€ 10.000 | per jaar<o:p></o:p></p></td></tr>
</table>
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]><div style='mso-element:comment'><p class=MsoCommentText>Opmerking van Jan</p></div></div>
<!--EndFragment--></body></html>`;

// Google Docs: all of it in bold that is not, styles for everything, lists beside their
// item.
export const GOOGLE = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b3c"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;font-weight:400;white-space:pre-wrap;">Onze koers</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;font-style:normal;">Wij </span><span style="font-weight:700;font-style:normal;">kiezen</span><span style="font-weight:400;"> voor </span><span style="font-weight:400;font-style:italic;">mensen</span><span> en </span><a href="https://gent.be/plan" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;">lezen</span></a><span>.</span></p><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Eén loket</span></p></li><ul><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span>ook digitaal</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Open data</span></p></li></ul><br /><div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="300" /><col width="300" /></colgroup><tbody><tr style="height:0pt"><td style="border:solid #000 1pt;"><p dir="ltr"><span style="font-weight:400;">Actie</span></p></td><td><p dir="ltr"><span>Bedrag</span></p></td></tr><tr><td><p dir="ltr"><span>Loket</span></p></td><td><p dir="ltr"><span>€ 1</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

// LibreOffice Writer.
export const LIBREOFFICE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } h1 { margin-top: 0.42cm }</style></head><body lang="nl-BE" dir="ltr"><h1 class="western">Onze koers</h1>
<p style="line-height: 115%; margin-bottom: 0.25cm">Wij <b>kiezen</b> voor <i>mensen</i>
en <a href="https://gent.be/plan"><font color="#000080"><u>lezen</u></font></a>.</p>
<ul>
	<li><p style="margin-bottom: 0cm">Eén loket</p>
	<ul>
		<li><p style="margin-bottom: 0cm">ook digitaal</p></li>
	</ul>
	</li>
	<li><p>Open data</p></li>
</ul>
<table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><col width="128*"/>
	<thead><tr valign="top"><th style="border: 1px solid #000000"><p>Actie</p></th><th><p>Bedrag</p></th></tr></thead>
	<tbody><tr valign="top"><td><p>Loket</p></td><td><p>€ 1</p></td></tr></tbody>
</table>
<p><br/><br/></p></body></html>`;
