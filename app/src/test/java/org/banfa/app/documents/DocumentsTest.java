package org.banfa.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banfa.app.TestClock;
import org.banfa.app.TestDatabase;
import org.banfa.app.documents.Received.Marked;
import org.banfa.app.documents.Received.Stored;
import org.banfa.app.documents.Received.TooLarge;
import org.banfa.app.documents.Received.WrongKind;
import org.banfa.app.journal.Actor;
import org.banfa.app.journal.Entry;
import org.banfa.app.journal.InstallationEvent;
import org.banfa.app.journal.Journal;
import org.banfa.app.journal.Subject;
import org.banfa.app.journal.TestJournal;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class DocumentsTest {

  private static final Actor WANG = new Actor("wang", "王丽", "edu", "科员");
  private static final int LIMIT = 300_000;

  private static TestDatabase.Connection database;
  private static int count;

  private final TestClock clock = TestClock.on(LocalDate.of(2026, 3, 2));
  @TempDir private Path folder;
  private Journal journal;
  private Documents documents;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh().connection();
  }

  @BeforeEach
  void room() {
    journal = TestJournal.over(database, clock);
    documents =
        new Documents(
            new FileTable(database.jdbc()),
            new DocumentSettings(folder.toString(), DataSize.ofBytes(LIMIT)),
            journal,
            clock,
            database.manager());
  }

  @Test
  void aStoredFileReadsBackAndCarriesBothHashes() throws Exception {
    byte[] content = pdf("合同");
    FileRef file = stored(content, "合同.PDF");

    assertThat(file.name()).isEqualTo("合同.PDF");
    assertThat(file.size()).isEqualTo(content.length);
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.sha256()).isEqualTo(hash(MessageDigest.getInstance("SHA-256"), content));
    assertThat(file.sm3())
        .isEqualTo(hash(MessageDigest.getInstance("SM3", new BouncyCastleProvider()), content));
    try (InputStream in = documents.open(file.sha256()).orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void theSameContentUnderTwoNamesIsStoredOnce() throws Exception {
    byte[] content = pdf("同一份");

    assertThat(stored(content, "a.pdf").sha256()).isEqualTo(stored(content, "b.pdf").sha256());
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void theSameContentSentByManyAtOnceIsStoredOnce() throws Exception {
    byte[] content = pdf("一起");
    int people = 6;
    var barrier = new CyclicBarrier(people);
    try (var threads = Executors.newFixedThreadPool(people)) {
      var racing =
          IntStream.range(0, people)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    barrier.await();
                    return stored(content, "a.pdf");
                  }))
              .toList();
      for (var one : racing) {
        assertThat(one.get().size()).isEqualTo(content.length);
      }
    }
    assertThat(files()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1, false"})
  void theLimitItselfIsTakenAndOneByteMoreIsNot(int beyond, boolean taken) throws Exception {
    byte[] content = new byte[LIMIT + beyond];
    System.arraycopy(pdf(""), 0, content, 0, 8);

    Received answer = receive(content, "a.pdf");

    if (taken) {
      assertThat(answer).isInstanceOf(Stored.class);
    } else {
      assertThat(answer).isEqualTo(new TooLarge(LIMIT));
      assertThat(files()).isZero();
    }
  }

  @Test
  void aHugeUploadIsCutOffEarlyAndLeavesNothing() throws Exception {
    var endless = new Endless(200L * 1024 * 1024);

    assertThat(documents.receive(endless, "big.pdf", WANG)).isEqualTo(new TooLarge(LIMIT));
    assertThat(endless.sent).isLessThanOrEqualTo(LIMIT + 64 * 1024);
    assertThat(files()).isZero();
  }

  @Test
  void aStreamThatBreaksLeavesNothing() throws Exception {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is dead");
          }
        };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> documents.receive(broken, "a.pdf", WANG));
    assertThat(files()).isZero();
  }

  @Test
  void anEmptyFileIsEmpty() throws Exception {
    assertThat(receive(new byte[0], "a.pdf")).isEqualTo(new Received.Empty());
    assertThat(files()).isZero();
  }

  @Test
  void everyKindIsKnownByItsContent() throws Exception {
    assertThat(stored(office("word/document.xml", "正文"), "a.docx").mediaType())
        .isEqualTo(FileKind.DOCX.mediaType());
    assertThat(stored(office("xl/workbook.xml", "表"), "a.xlsx").mediaType())
        .isEqualTo(FileKind.XLSX.mediaType());
    assertThat(stored(office("ppt/presentation.xml", "片"), "a.pptx").mediaType())
        .isEqualTo(FileKind.PPTX.mediaType());
    assertThat(stored(zip(Map.of("OFD.xml", "<x/>")), "a.ofd").mediaType())
        .isEqualTo(FileKind.OFD.mediaType());
    assertThat(stored(hex("89504e470d0a1a0a00"), "a.png").mediaType()).isEqualTo("image/png");
    assertThat(stored(hex("ffd8ffe000"), "a.jpeg").mediaType()).isEqualTo("image/jpeg");
    assertThat(stored("列,值\n".getBytes(Charset.forName("GB18030")), "a.csv").mediaType())
        .isEqualTo("text/plain");
  }

  @Test
  void aNameThatClaimsAnotherKindIsRefused() throws Exception {
    byte[] docx = office("word/document.xml", "正文");

    assertThat(receive(docx, "a.pdf")).isEqualTo(wrong(FileKind.PDF, FileKind.DOCX));
    assertThat(receive(pdf("x"), "a.txt")).isEqualTo(wrong(FileKind.TEXT, FileKind.PDF));
    assertThat(receive(zip(Map.of("a.txt", "x")), "a.pdf"))
        .isEqualTo(new WrongKind(Optional.of(FileKind.PDF), Optional.empty()));
    assertThat(receive(hex("504b030400"), "a.docx"))
        .isEqualTo(new WrongKind(Optional.of(FileKind.DOCX), Optional.empty()));
    assertThat(receive(hex("4d5a9000"), "setup.exe"))
        .isEqualTo(new WrongKind(Optional.empty(), Optional.empty()));
    assertThat(files()).isZero();
  }

  @Test
  void anOfficeFileWithMacrosIsRefused() throws Exception {
    byte[] macros =
        zip(
            Map.of(
                "[Content_Types].xml", "<x/>",
                "word/document.xml", "<x/>",
                "word/vbaProject.bin", "x"));

    assertThat(receive(macros, "a.docx"))
        .isEqualTo(new WrongKind(Optional.of(FileKind.DOCX), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"绝密★方案.pdf, TOP_SECRET", "机密 ★10年.pdf, SECRET", "秘密★.exe, CONFIDENTIAL"})
  void aMarkInTheNameStopsTheFile(String name, Secrecy degree) throws Exception {
    assertThat(receive(pdf("x"), name)).isEqualTo(new Marked(degree, OptionalInt.empty()));
    assertThat(files()).isZero();
  }

  @Test
  void aMarkInTheTextStopsTheFileAlsoWhereMarkupCutsItInTwo() throws Exception {
    assertThat(receive("机密★5年\n".getBytes(StandardCharsets.UTF_8), "a.txt"))
        .isEqualTo(new Marked(Secrecy.SECRET, OptionalInt.empty()));
    assertThat(receive("秘密★\n".getBytes(Charset.forName("GB18030")), "a.txt"))
        .isEqualTo(new Marked(Secrecy.CONFIDENTIAL, OptionalInt.empty()));
    assertThat(receive(office("word/document.xml", "绝</w:t><w:t>密</w:t><w:t>★"), "a.docx"))
        .isEqualTo(new Marked(Secrecy.TOP_SECRET, OptionalInt.empty()));
    assertThat(files()).isZero();
  }

  @Test
  void aMarkInTheTextOfAPdfStopsItAndItsPageIsNamed() throws Exception {
    assertThat(receive(PdfFile.of("公开", "第二页　机 密 ★ 1年", "绝密★"), "方案.pdf"))
        .isEqualTo(new Marked(Secrecy.SECRET, OptionalInt.of(2)));
    assertThat(receive(PdfFile.of("绝密★长期"), "方案.pdf"))
        .isEqualTo(new Marked(Secrecy.TOP_SECRET, OptionalInt.of(1)));
  }

  @Test
  void aPdfThatSpeaksAboutSecrecyOrCannotBeOpenedIsTaken() throws Exception {
    assertThat(receive(PdfFile.of("本项目不涉及国家秘密", "机密文件另行报送"), "声明.pdf")).isInstanceOf(Stored.class);
    assertThat(receive(pdf("broken"), "扫描.pdf")).isInstanceOf(Stored.class);
  }

  @Test
  void aFileWhoseWordsAreReadIsNotKeptAndAMarkStopsItToo() throws Exception {
    byte[] content = DocxFile.of("第一条 甲。");
    byte[] marked = DocxFile.of("秘密★", "第一条 甲。");

    assertThat(words(content, "a.docx"))
        .isEqualTo(new Worded.Words("第一条 甲。", hash(MessageDigest.getInstance("SHA-256"), content)));
    assertThat(words(marked, "a.docx")).isEqualTo(new Worded.Marked(Secrecy.CONFIDENTIAL));
    assertThat(words(new byte[0], "a.txt")).isEqualTo(new Worded.Empty());
    assertThat(words(new byte[LIMIT + 1], "a.txt")).isEqualTo(new Worded.TooLarge(LIMIT));
    assertThat(files()).isZero();
    assertThat(InstallationEvent.of(journal.read(Subject.INSTALLATION).getLast().body()))
        .isInstanceOf(InstallationEvent.MarkedFileStopped.class);
  }

  private Worded words(byte[] content, String name) {
    return documents.words(new ByteArrayInputStream(content), name, WANG);
  }

  @Test
  void aTextAboutSecrecyWithoutTheMarkIsNoSecret() throws Exception {
    assertThat(receive("本系统不涉及国家秘密、机密。".getBytes(StandardCharsets.UTF_8), "a.txt"))
        .isInstanceOf(Stored.class);
  }

  @Test
  void aStoppedFileStandsInTheBookByItsHashAloneAndWithWhoSentIt() throws Exception {
    byte[] content = pdf("涉密");
    receive(content, "绝密★某某工程.pdf");

    Entry last = journal.read(Subject.INSTALLATION).getLast();
    String hash = hash(MessageDigest.getInstance("SHA-256"), content);
    assertThat(InstallationEvent.of(last.body()))
        .isEqualTo(new InstallationEvent.MarkedFileStopped(hash));
    assertThat(last.actor()).isEqualTo(WANG);
    assertThat(last.body().json()).doesNotContain("工程");
  }

  @Test
  void aFileTheDiskChangedOrLostIsNeverHandedOut() throws Exception {
    FileRef file = stored(pdf("原件"), "a.pdf");
    Path place;
    try (var all = Files.walk(folder)) {
      place = all.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    Files.write(place, pdf("假件"));

    assertThatExceptionOfType(DamagedFile.class)
        .isThrownBy(() -> documents.open(file.sha256()))
        .withMessageContaining("has changed");
    Files.delete(place);
    assertThatExceptionOfType(DamagedFile.class)
        .isThrownBy(() -> documents.open(file.sha256()))
        .withMessageContaining("is missing");
    assertThat(documents.keep(file.sha256())).isFalse();
  }

  @Test
  void anUnknownHashIsNoFile() {
    assertThat(documents.open("0".repeat(64))).isEmpty();
    assertThat(documents.find("0".repeat(64))).isEmpty();
    assertThat(documents.keep("0".repeat(64))).isFalse();
  }

  @Test
  void sweepingTakesWhatNobodyKeptAndIsOldEnough() throws Exception {
    FileRef kept = stored(pdf("留"), "a.pdf");
    FileRef old = stored(pdf("旧"), "b.pdf");
    FileRef again = stored(pdf("再"), "c.pdf");
    assertThat(keep(kept)).isTrue();
    clock.pass(Duration.ofDays(1));
    stored(pdf("再"), "c.pdf");

    assertThat(documents.sweep(clock.instant().minus(Duration.ofDays(1)))).isZero();
    assertThat(documents.sweep(clock.instant())).isEqualTo(1);
    assertThat(documents.find(kept.sha256())).isPresent();
    assertThat(documents.find(again.sha256())).isPresent();
    assertThat(documents.find(old.sha256())).isEmpty();
    assertThat(keep(old)).isFalse();
    assertThat(files()).isEqualTo(2);
    clock.pass(Duration.ofSeconds(1));
    documents.sweep(clock.instant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "../../etc/passwd.pdf;passwd.pdf",
        "C:\\Users\\王\\合同.pdf;合同.pdf",
        "a\u202Efdp.pdf;afdp.pdf",
        "..hidden.pdf;hidden.pdf",
        "a<b>|c?.pdf;a_b__c_.pdf",
        "/;file"
      })
  void namesAreCleaned(String name, String clean) {
    assertThat(FileName.clean(name)).isEqualTo(clean);
  }

  @Test
  void longNamesAreCutBetweenCharactersAndKeepTheirEnding() {
    String clean = FileName.clean("𠮷".repeat(300) + ".pdf");

    assertThat(clean.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    assertThat(clean).startsWith("𠮷").endsWith("𠮷.pdf");
  }

  private boolean keep(FileRef file) {
    return Objects.requireNonNull(
        database.transaction().execute(_ -> documents.keep(file.sha256())));
  }

  private FileRef stored(byte[] content, String name) {
    return switch (receive(content, name)) {
      case Stored(FileRef file) -> file;
      case Received other -> throw new AssertionError("Not stored: " + other);
    };
  }

  private Received receive(byte[] content, String name) {
    return documents.receive(new ByteArrayInputStream(content), name, WANG);
  }

  private long files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private static WrongKind wrong(FileKind expected, FileKind found) {
    return new WrongKind(Optional.of(expected), Optional.of(found));
  }

  private static byte[] pdf(String text) {
    return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] office(String part, String text) throws IOException {
    return zip(Map.of("[Content_Types].xml", "<x/>", part, "<w:t>" + text + ++count + "</w:t>"));
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static String hash(MessageDigest digest, byte[] content) {
    return HexFormat.of().formatHex(digest.digest(content));
  }

  /** Says how much of it was read. */
  private static final class Endless extends InputStream {

    private final long size;
    private long sent;

    Endless(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      return sent++ < size ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int portion = (int) Math.min(length, size - sent);
      sent += portion;
      return portion == 0 ? -1 : portion;
    }
  }
}
