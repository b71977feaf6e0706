package org.banfa.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of files of each format, and what is said of those that show none. */
class WordingTest {

  private static final String LINE = "第一条 单位应当申报。";
  private static final byte[] OLD = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  @TempDir private Path folder;

  private Worded worded(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("received"), content);
    return Wording.of(file, name, "hash");
  }

  private List<String> lines(String name, byte[] content) throws IOException {
    return switch (worded(name, content)) {
      case Worded.Words(String text, String _) ->
          text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      case Worded other -> throw new AssertionError(other);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void aPlainTextIsReadInWhateverItIsEncoded(String encoding) throws IOException {
    assertThat(lines("a.txt", LINE.getBytes(Charset.forName(encoding)))).containsExactly(LINE);
  }

  @Test
  void aTextDocumentIsReadParagraphByParagraph() throws IOException {
    assertThat(lines("a.docx", DocxFile.of("某县办法", LINE))).containsExactly("某县办法", LINE);
  }

  @Test
  void theNumbersThatTheProgramWritesItselfAreRead() throws IOException {
    String numbering =
        """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
            <w:lvlText w:val="第%1条"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
            <w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
            <w:lvlText w:val="%3."/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="8"><w:abstractNumId w:val="0"/>
          <w:lvlOverride w:ilvl="0"><w:startOverride w:val="21"/></w:lvlOverride></w:num>
        """;
    String styles =
        """
        <w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
        <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>
        """;
    String body =
        DocxFile.paragraph(list(7, 0), "甲。")
            + DocxFile.paragraph(list(7, 1), "乙；")
            + DocxFile.paragraph(list(7, 1), "丙。")
            + DocxFile.paragraph(list(7, 2), "丁。")
            + DocxFile.paragraph("<w:pStyle w:val=\"b\"/>", "戊。")
            + DocxFile.paragraph(list(7, 1), "己。")
            + DocxFile.paragraph("<w:pStyle w:val=\"a\"/>" + list(0, 0), "庚。")
            + DocxFile.paragraph(list(8, 0), "辛。")
            + DocxFile.paragraph(list(8, 0), "壬。");

    byte[] file = DocxFile.with(body, Map.of("numbering", numbering, "styles", styles));

    assertThat(lines("a.docx", file))
        .containsExactly(
            "第一条 甲。",
            "（一） 乙；",
            "（二） 丙。",
            "1. 丁。",
            "第二条 戊。",
            "（一） 己。",
            "庚。",
            "第二十一条 辛。",
            "第二十二条 壬。");
  }

  private static String list(int number, int level) {
    return "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
        .formatted(level, number);
  }

  @Test
  void whatWasStruckOutAndHowItIsPronouncedIsNotRead() throws IOException {
    String body =
        "<w:p><w:r><w:t>单位</w:t></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>应当</w:t></w:r></w:ins>"
            + "<w:r><w:ruby><w:rt><w:r><w:t>shēn</w:t></w:r></w:rt>"
            + "<w:rubyBase><w:r><w:t>申</w:t></w:r></w:rubyBase></w:ruby></w:r>"
            + "<w:r><mc:AlternateContent><mc:Fallback><w:t>报报</w:t></mc:Fallback>"
            + "</mc:AlternateContent><w:t>报。</w:t><w:tab/><w:br/></w:r></w:p>";

    assertThat(lines("a.docx", DocxFile.with(body, Map.of()))).containsExactly("单位应当申报。");
  }

  @Test
  void aPageOfTheWebIsReadBlockByBlockWithoutWhatItDoes() throws IOException {
    String page =
        """
        <!DOCTYPE html><html><head><title>不读</title><style>p{}</style></head><body>
        <nav>首页</nav><div style="display: none">不显示</div><script>var 不读;</script>
        <div>某县办法<p>第一条&emsp;单位
          应当<ruby>申<rp>(</rp><rt>shēn</rt><rp>)</rp></ruby>报。</p>
        第二条 先<b>审</b>后建。<br>第三条 <span>另行</span>规定。</div>
        <table><tr><td>索引号</td><td>001</td></tr></table><pre>第四条 甲。
        第五条 乙。</pre></body></html>
        """;

    List<String> read =
        List.of("某县办法", "第一条 单位应当申报。", "第二条 先审后建。", "第三条 另行规定。", "索引号 001", "第四条 甲。", "第五条 乙。");
    assertThat(lines("a.html", utf8(page))).map(WordingTest::spaced).isEqualTo(read);
    assertThat(lines("a.txt", page.getBytes(Charset.forName("GB18030"))))
        .as("what calls itself a page is one, whatever its name")
        .map(WordingTest::spaced)
        .isEqualTo(read);
  }

  private static String spaced(String line) {
    return line.replace('\u2003', ' ').replaceAll(" +", " ");
  }

  @Test
  void linesOfAPdfAreParagraphsAgainAlsoAcrossItsPages() throws IOException {
    String full = "本办法所称项目是指使用财政资金建设的信息系统。";
    byte[] file =
        PdfFile.ofLines(
            List.of(
                List.of("某县办法汇编", "  " + "第一条 " + full.substring(0, 19), full + "前两", "- 1 -"),
                List.of("某县办法汇编", "款以外的除外。", "  其他项目参照办理。", "- 2 -"),
                List.of("某县办法汇编", "  第二条 先审后建。", "- 3 -")));

    assertThat(lines("a.pdf", file))
        .map(line -> line.replaceAll("\\s", ""))
        .containsExactly(
            "第一条" + full.substring(0, 19) + full + "前两款以外的除外。", "其他项目参照办理。", "第二条先审后建。");
  }

  @Test
  void aFileThatAsksForAPasswordIsToldFromABrokenOne() throws IOException {
    Path locked = folder.resolve("locked.pdf");
    try (var pdf = Loader.loadPDF(PdfFile.of(LINE))) {
      var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
      pdf.protect(policy);
      pdf.save(locked.toFile());
    }
    byte[] container = Arrays.copyOf(OLD, 2000);
    byte[] part = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(part, 0, container, 1000, part.length);

    assertThat(worded("a.pdf", Files.readAllBytes(locked))).isInstanceOf(Worded.Locked.class);
    assertThat(worded("a.docx", container)).isInstanceOf(Worded.Locked.class);
    assertThat(worded("a.pdf", utf8("%PDF-1.4\nbroken"))).isInstanceOf(Worded.Broken.class);
    assertThat(worded("a.docx", DocxFile.with("<w:p>", Map.of())))
        .as("markup that is not closed")
        .isInstanceOf(Worded.Broken.class);
  }

  @Test
  void anOldFormatAFileOfAnotherKindAndOneWithoutWordsAreNamed() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    assertThat(worded("a.doc", Arrays.copyOf(OLD, 2000))).isInstanceOf(Worded.OldFormat.class);
    assertThat(worded("a.doc", utf8("{\\rtf1 }"))).isInstanceOf(Worded.OldFormat.class);
    assertThat(worded("a.txt", picture)).isEqualTo(new Worded.WrongKind(Optional.of(FileKind.PNG)));
    assertThat(worded("a.txt", new byte[] {0, 1, 2}))
        .isEqualTo(new Worded.WrongKind(Optional.empty()));
    assertThat(worded("a.pdf", PdfFile.of(""))).isInstanceOf(Worded.NoWords.class);
    assertThat(worded("a.docx", DocxFile.of(""))).isInstanceOf(Worded.NoWords.class);
    assertThat(worded("a.html", utf8("<p> </p>"))).isInstanceOf(Worded.NoWords.class);
  }

  @Test
  void aTextThatIsTooLongForMemoryIsNotRead() throws IOException {
    byte[] large = new byte[Math.toIntExact(Wording.LARGEST_TEXT) + 1];
    Arrays.fill(large, (byte) ' ');

    assertThat(worded("a.txt", large)).isEqualTo(new Worded.TooLarge(Wording.LARGEST_TEXT));
  }

  @ParameterizedTest
  @CsvSource({"1,一", "10,十", "11,十一", "20,二十", "101,一百零一", "110,一百一十", "1001,一千零一"})
  void listsAreCountedAsTheirProgramCountsThem(int start, String written) throws IOException {
    String numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\""
            + start
            + "\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    String body = DocxFile.paragraph(list(1, 0), "甲。");

    assertThat(lines("a.docx", DocxFile.with(body, Map.of("numbering", numbering))))
        .containsExactly("第" + written + "条 甲。");
  }
}
