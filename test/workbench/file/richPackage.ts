import { strToU8, zipSync } from "fflate";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relationships(...entries: readonly (readonly [id: string, kind: string, target: string, external?: boolean])[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
    + entries.map(([id, kind, target, external]) => `<Relationship Id="${id}" Type="${kind.includes("/") ? kind : `${OFFICE}/${kind}`}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`).join("") + "</Relationships>";
}

const OVERRIDES: readonly (readonly [part: string, type: string])[] = [
  ["/xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`], ["/xl/worksheets/sheet1.xml", `${SHEET_TYPE}.worksheet+xml`], ["/xl/worksheets/sheet2.xml", `${SHEET_TYPE}.worksheet+xml`],
  ["/xl/worksheets/sheet3.xml", `${SHEET_TYPE}.worksheet+xml`], ["/xl/chartsheets/sheet1.xml", `${SHEET_TYPE}.chartsheet+xml`], ["/xl/styles.xml", `${SHEET_TYPE}.styles+xml`],
  ["/xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`], ["/xl/metadata.xml", `${SHEET_TYPE}.sheetMetadata+xml`], ["/xl/calcChain.xml", `${SHEET_TYPE}.calcChain+xml`],
  ["/xl/tables/table1.xml", `${SHEET_TYPE}.table+xml`], ["/xl/comments1.xml", `${SHEET_TYPE}.comments+xml`], ["/xl/pivotCache/pivotCacheDefinition1.xml", `${SHEET_TYPE}.pivotCacheDefinition+xml`],
  ["/xl/pivotCache/pivotCacheRecords1.xml", `${SHEET_TYPE}.pivotCacheRecords+xml`], ["/xl/pivotTables/pivotTable1.xml", `${SHEET_TYPE}.pivotTable+xml`],
  ["/xl/externalLinks/externalLink1.xml", `${SHEET_TYPE}.externalLink+xml`], ["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["/xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"], ["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["/xl/charts/chart2.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"], ["/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
  ["/xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml"], ["/xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"],
  ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
];

const WORKBOOK = `${HEAD}<workbook ${MAIN} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">`
  + '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="0"/></bookViews>'
  + '<sheets><sheet name="Budget 25-26" sheetId="1" r:id="rId1"/><sheet name="Chart" sheetId="7" r:id="rId4"/><sheet name="Providers" sheetId="4" r:id="rId2"/><sheet name="Hidden" sheetId="9" state="veryHidden" r:id="rId3"/></sheets>'
  + '<externalReferences><externalReference r:id="rId10"/></externalReferences>'
  + "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"2\" hidden=\"1\">Providers!$A$1:$C$4</definedName><definedName name=\"LocalRate\" localSheetId=\"2\">Providers!$C$2</definedName>"
  + "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'Budget 25-26'!$A$1:$F$20</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Budget 25-26'!$A:$A,'Budget 25-26'!$1:$2</definedName>"
  + '<definedName name="Secret" hidden="1">Hidden!$A$1</definedName><definedName name="Uplift" comment="4%">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*1.04)</definedName></definedNames>'
  + '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="3" r:id="rId9"/></pivotCaches></workbook>';

const STYLES = `${HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00"/></numFmts>`
  + '<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><u val="double"/><vertAlign val="superscript"/><sz val="10"/><color indexed="10"/><name val="Arial"/></font></fonts>'
  + '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill></fill></fills>'
  + '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="mediumDashed"><color auto="1"/></left><right/><top/><bottom style="thin"><color theme="4" tint="0.3999755851924192"/></bottom><diagonal style="thin"><color rgb="FFFF0000"/></diagonal></border></borders>'
  + '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1"/></cellStyleXfs>'
  + '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
  + '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="1"/><xf numFmtId="0" fontId="2" fillId="3" borderId="1" xfId="0" quotePrefix="1"><alignment horizontal="center" vertical="top" textRotation="45" wrapText="1" indent="1"/><protection locked="0"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
  + '<cellStyles count="2"><cellStyle name="House heading" xfId="1"/><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>'
  + '<colors><mruColors><color rgb="FF12AB34"/></mruColors></colors></styleSheet>';

const SHARED = `${HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="8" uniqueCount="8"><si><t>Pooled budget</t></si><si><r><rPr><b/></rPr><t>Supp</t></r><r><t xml:space="preserve">orted </t></r></si><si><t>Month</t></si>`
  + "<si><t>Provider</t></si><si><t>Cost</t></si><si><t>Rate</t></si><si><t>Acme &amp; Sons</t></si><si><t>Confidential name</t></si></sst>";

const SHEET1 = `${HEAD}<worksheet ${MAIN} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">`
  + '<sheetPr codeName="Sheet1"><tabColor theme="5"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F20"/><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="C4" sqref="C4:D5"/></sheetView></sheetViews>'
  + '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="18.7109375" customWidth="1"/><col min="2" max="4" width="12.7109375" style="1" bestFit="1" customWidth="1"/><col min="5" max="5" width="9.140625" hidden="1"/></cols>'
  + '<sheetData><row r="1" spans="1:6" ht="21" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="3"/><c r="F1" s="4" t="s"><v>1</v></c></row>'
  + '<row r="2" spans="1:6"><c r="A2" t="s"><v>2</v></c><c r="B2" t="inlineStr"><is><t>Outreach</t></is></c><c r="C2" t="str"><f>"Re"&amp;"ablement"</f><v>Reablement</v></c></row>'
  + '<row r="3"><c r="A3" s="2"><v>45748</v></c><c r="B3" s="1"><v>1200.5</v></c><c r="C3" s="1"><f t="shared" ref="C3:C5" si="0">B3*2+$B$3</f><v>3601.5</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
  + '<row r="4"><c r="A4" s="2"><v>45778</v></c><c r="B4" s="1"><v>800</v></c><c r="C4" s="1"><f t="shared" si="0"/><v>2800.5</v></c><c r="D4" t="b"><v>1</v></c></row>'
  + '<row r="5" hidden="1"><c r="A5" s="2"><v>45809</v></c><c r="B5" s="1"><v>-5.0000000000000003E-2</v></c><c r="C5" s="1"><f t="shared" si="0"/><v>1200.4</v></c></row>'
  + '<row r="7"><c r="A7" cm="1"><f t="array" ref="A7:A8">_xlfn._xlws.SORT(_xlfn._xlws.FILTER(B3:B5,B3:B5&gt;0))</f><v>800</v></c><c r="B7" cm="1"><f t="array" ref="B7">_xldudf_OPENBOOK_POOL_SPLIT(100,B3:B4)</f><v>60</v></c><c r="C7" cm="1"><f t="array" ref="C7">SUM(_xlfn.ANCHORARRAY(A7))</f><v>2000.5</v></c><c r="D7"><f>_xlfn.SINGLE(B3:B5)</f><v>0</v></c></row>'
  + '<row r="8"><c r="A8"><v>1200.5</v></c></row><row r="9"><c r="A9"><f t="array" ref="A9:B9">TRANSPOSE(B3:B4)</f><v>1200.5</v></c><c r="B9"><v>800</v></c></row>'
  + '<row r="10"><c r="A10"><f>Providers!B2+[1]Sheet1!$A$1</f><v>40</v></c><c r="B10"><f>_xlfn.LET(_xlpm.x,B3,_xlpm.x*2)</f><v>2401</v></c><c r="C10"><f>SUM(Costs[Cost])</f><v>25</v></c></row></sheetData>'
  + '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/><mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="A12:B12"/></mergeCells>'
  + '<conditionalFormatting sqref="B3:B5"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>'
  + '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Service" prompt="Pick one" sqref="F3:F5 F8"><formula1>"Outreach,Reablement"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" allowBlank="1" showErrorMessage="1" error="Too small" sqref="B3:B5"><formula1>0</formula1></dataValidation></dataValidations>'
  + '<hyperlinks><hyperlink ref="A2" location="Providers!A1" display="Month"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId3"/><headerFooter><oddFooter>&amp;LPage &amp;P&amp;R&amp;D</oddFooter></headerFooter>'
  + '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>'
  + '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>C3:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>'
  + '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Providers!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>F10</xm:sqref></x14:dataValidation></x14:dataValidations></ext>'
  + '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Providers!B2:B4</xm:f><xm:sqref>F7</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>';

const SHEET2 = `${HEAD}<worksheet ${MAIN}><dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
  + '<sheetData><row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1" t="s"><v>4</v></c><c r="C1" t="s"><v>5</v></c></row><row r="2"><c r="A2" t="s"><v>6</v></c><c r="B2"><v>10</v></c><c r="C2"><f>Costs[[#This Row],[Cost]]*52</f><v>520</v></c></row>'
  + '<row r="3" hidden="1"><c r="A3" t="s"><v>7</v></c><c r="B3"><v>15</v></c><c r="C3"><f>Costs[[#This Row],[Cost]]*52</f><v>780</v></c></row><row r="4"><c r="A4" t="s"><v>6</v></c><c r="B4"/><c r="C4"><f>Costs[[#This Row],[Cost]]*52</f><v>0</v></c></row></sheetData>'
  + '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><customProperties><customPr name="reviewed" r:id="rId3"/></customProperties><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';

const SHEET3 = `${HEAD}<worksheet ${MAIN}><sheetData><row><c t="str"><v>secret</v></c><c><v>7</v></c></row></sheetData></worksheet>`;

function chart(title: string): string {
  return `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/>`
    + "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"stacked\"/><c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:val><c:numRef><c:f>'Budget 25-26'!$B$3:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart><c:catAx><c:axId val=\"1\"/><c:scaling/><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:crossAx val=\"2\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling/><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:crossAx val=\"1\"/></c:valAx></c:plotArea></c:chart></c:chartSpace>";
}

const DRAWING1 = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>95250</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`
  + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Spend chart" descr="Spend by month"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  + '<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="TextBox 2"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>Draft</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';

const DRAWING2 = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`;

const TABLE = `${HEAD}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="5" name="Costs" displayName="Costs" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"><filterColumn colId="1"><customFilters><customFilter operator="lessThan" val="12"/></customFilters></filterColumn></autoFilter><tableColumns count="3"><tableColumn id="1" name="Provider"/><tableColumn id="2" name="Cost"/><tableColumn id="3" name="Rate"><calculatedColumnFormula>Costs[[#This Row],[Cost]]*52</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

/** Text of every part of a workbook such as a council holds: much of it is nothing a book models. */
export const RICH_PARTS: Readonly<Record<string, string | Uint8Array>> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="${SHEET_TYPE}.printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>`
    + OVERRIDES.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("") + `<Override PartName="/xl/customProperty1.bin" ContentType="${SHEET_TYPE}.customProperty"/></Types>`,
  "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"], ["rId3", "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml"]),
  "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  "xl/workbook.xml": WORKBOOK,
  "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"], ["rId3", "worksheet", "worksheets/sheet3.xml"], ["rId4", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId5", "styles", "styles.xml"], ["rId6", "sharedStrings", "sharedStrings.xml"], ["rId7", "sheetMetadata", "metadata.xml"], ["rId8", "calcChain", "calcChain.xml"], ["rId9", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"], ["rId10", "externalLink", "externalLinks/externalLink1.xml"], ["rId11", "customXml", "../customXml/item1.xml"]),
  "xl/worksheets/sheet1.xml": SHEET1, "xl/worksheets/sheet2.xml": SHEET2, "xl/worksheets/sheet3.xml": SHEET3,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId3", "printerSettings", "../printerSettings/printerSettings1.bin"], ["rId4", "comments", "../comments1.xml"]),
  "xl/worksheets/_rels/sheet2.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"], ["rId2", "pivotTable", "../pivotTables/pivotTable1.xml"], ["rId3", "customProperty", "../customProperty1.bin"]),
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet ${MAIN}><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": relationships(["rId1", "drawing", "../drawings/drawing2.xml"]),
  "xl/drawings/drawing1.xml": DRAWING1, "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/drawings/drawing2.xml": DRAWING2, "xl/drawings/_rels/drawing2.xml.rels": relationships(["rId1", "chart", "../charts/chart2.xml"]),
  "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202"><v:textbox><div style=\'text-align:left\'></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  "xl/charts/chart1.xml": chart("Spend"), "xl/charts/chart2.xml": chart("On its own sheet"),
  "xl/comments1.xml": `${HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A Finance Officer</author></authors><commentList><comment ref="B3" authorId="0"><text><r><rPr><b/></rPr><t>A Finance Officer:</t></r><r><t xml:space="preserve">\nfrom the ledger</t></r></text></comment></commentList></comments>`,
  "xl/printerSettings/printerSettings1.bin": new Uint8Array([0, 1, 2, 250, 251, 0, 99]),
  "xl/customProperty1.bin": new Uint8Array([121, 0, 101, 0, 115, 0]),
  "xl/styles.xml": STYLES, "xl/sharedStrings.xml": SHARED,
  "xl/metadata.xml": `${HEAD}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C3" i="1"/><c r="C4" i="1"/></calcChain>`,
  "xl/tables/table1.xml": TABLE,
  "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition ${MAIN} r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A2:C5" sheet="Budget 25-26"/></cacheSource><cacheFields count="1"><cacheField name="Month" numFmtId="14"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships(["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"]),
  "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords ${MAIN} count="0"/>`,
  "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="PivotTable1" cacheId="3" dataCaption="Values"><location ref="E1:F3" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships(["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]),
  "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink ${MAIN}><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(["rId1", "externalLinkPath", "Other.xlsx", true]),
  "customXml/item1.xml": "<record xmlns=\"urn:records\">kept</record>", "customXml/itemProps1.xml": '<ds:datastoreItem ds:itemID="{5C0F7C2A-6D3B-4E0E-9B0A-2F4C1D7A8E11}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
  "customXml/_rels/item1.xml.rels": relationships(["rId1", "customXmlProps", "itemProps1.xml"]),
  "xl/webextensions/taskpanes.xml": `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": relationships(["rId1", "http://schemas.microsoft.com/office/2011/relationships/webextension", "webextension1.xml"]),
  "xl/webextensions/webextension1.xml": `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{11111111-2222-3333-4444-555555555555}"><we:reference id="x" version="1.0.0.0" store="developer" storeType="Registry"/></we:webextension>`,
};

/** The workbook of RICH_PARTS as a file, with parts replaced or (given null) left out. */
export function richPackage(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const parts = { ...RICH_PARTS, ...changes };
  return zipSync(Object.fromEntries(Object.entries(parts).flatMap(([path, content]) => (content === null ? [] : [[path, typeof content === "string" ? strToU8(content) : content]]))));
}
