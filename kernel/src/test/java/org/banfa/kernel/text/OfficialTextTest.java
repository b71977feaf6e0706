package org.banfa.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.banfa.kernel.text.Passage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialTextTest {

  private static final String CLEAN =
      """
      样例县信息化项目管理办法

      第一章 总则
      第一条 为了管好项目,制定本办法。
      第二条 项目分为两类:
      (一)新建的;
      (二)改建的。
      其他项目参照办理。
      第二章 审批
      第三条 审批部门应当在十日内答复。
      附件:申报表
      项目名称
      """;

  private static List<String> told(String text) {
    return OfficialText.parse(text).passages().stream()
        .map(one -> one.kind() + " " + one.anchor() + " " + one.label() + "|" + one.words())
        .toList();
  }

  private static Optional<String> words(String text, String ref) {
    return OfficialText.parse(text).find(ref).map(Passage::words);
  }

  @Test
  void a_clean_copy_is_cut_into_chapters_articles_paragraphs_and_items() {
    assertThat(told(CLEAN))
        .containsExactly(
            "FRONT  |样例县信息化项目管理办法",
            "CHAPTER c1 第一章|总则",
            "ARTICLE a1 第一条|为了管好项目,制定本办法。",
            "ARTICLE a2 第二条|项目分为两类:",
            "ITEM a2p1i1 (一)|新建的;",
            "ITEM a2p1i2 (二)|改建的。",
            "PARAGRAPH a2p2 |其他项目参照办理。",
            "CHAPTER c2 第二章|审批",
            "ARTICLE a3 第三条|审批部门应当在十日内答复。",
            "BACK  |附件:申报表",
            "BACK  |项目名称");
  }

  @Test
  void a_citation_opens_at_the_item_the_paragraph_or_the_article() {
    assertThat(words(CLEAN, "2(2)")).hasValue("改建的。");
    assertThat(words(CLEAN, "2p1(1)b")).hasValue("新建的;");
    assertThat(words(CLEAN, "2p2")).hasValue("其他项目参照办理。");
    assertThat(words(CLEAN, "3a")).hasValue("审批部门应当在十日内答复。");
  }

  @Test
  void what_is_not_found_exactly_opens_at_the_nearest_that_holds_it() {
    assertThat(words(CLEAN, "2(7)")).as("no seventh item").hasValue("项目分为两类:");
    assertThat(words(CLEAN, "3p4")).as("no fourth paragraph").hasValue("审批部门应当在十日内答复。");
    assertThat(words(CLEAN, "9")).as("no ninth article").isEmpty();
    assertThat(words(CLEAN, "附件")).as("no citation").isEmpty();
  }

  @Test
  void full_width_spaces_digits_and_brackets_make_no_difference() {
    var text =
        """
        第一章　总　 　则
        第　１　条　单位应当申报。
        第二条  有下列情形之一的：
        （一）紧急的；
        （　二　）上级要求的。
        """;

    assertThat(told(text))
        .containsExactly(
            "CHAPTER c1 第一章|总则",
            "ARTICLE a1 第１条|单位应当申报。",
            "ARTICLE a2 第二条|有下列情形之一的：",
            "ITEM a2p1i1 （一）|紧急的；",
            "ITEM a2p1i2 （二）|上级要求的。");
  }

  @Test
  void a_sentence_broken_over_lines_is_put_together_again() {
    var text =
        """
        第一条 领导小组负责研究

        部署各项工作,依照上级办法
        第二条的规定办理。
        第二条 另有规定的,从其规定。
        """;

    assertThat(told(text))
        .containsExactly(
            "ARTICLE a1 第一条|领导小组负责研究部署各项工作,依照上级办法第二条的规定办理。", "ARTICLE a2 第二条|另有规定的,从其规定。");
  }

  @Test
  void lines_of_one_width_are_put_together_also_where_a_sentence_ends_with_the_line() {
    var text =
        """
        　　第一条 为了管好项目，制定本办法。
        其他项目也照此办理。上级另有规定的，从
        其规定。没有规定的，由领导小组研究决定。
        决定应当公布。
        　　项目单位对申报内容负责。申报内容有变
        化的，及时更正。更正以前的，按原内容办。
        """;

    assertThat(told(text.replace("\n化的", "\n- 2 -\n化的")))
        .containsExactly(
            "ARTICLE a1 第一条|为了管好项目，制定本办法。其他项目也照此办理。上级另有规定的，从其规定。没有规定的，由领导小组研究决定。决定应当公布。",
            "PARAGRAPH a1p2 |项目单位对申报内容负责。申报内容有变化的，及时更正。更正以前的，按原内容办。");
  }

  @Test
  void lines_that_are_merely_alike_in_length_stay_apart() {
    assertThat(told("第一条 甲一二三。\n乙一二三四五。\n丙一二三四五。\n丁一二三四五。")).hasSize(4);
  }

  @Test
  void two_articles_on_one_line_are_told_apart() {
    assertThat(told("第一条 先申报。第二条 后审批。"))
        .containsExactly("ARTICLE a1 第一条|先申报。", "ARTICLE a2 第二条|后审批。");
    assertThat(told("第一条 先申报。第二章 审批\n第二条 后审批。"))
        .containsExactly("ARTICLE a1 第一条|先申报。", "CHAPTER c2 第二章|审批", "ARTICLE a2 第二条|后审批。");
  }

  @Test
  void numbers_that_are_not_printed_are_a_gap_and_a_citation_opens_at_its_first_words() {
    var text =
        """
        第五条 单位每年报计划。
        审批依照条例。
        跨部门的由牵头部门报。
        第八条 方案应当完整。
        """;
    OfficialText cut = OfficialText.parse("第一条 一。\n第二条 二。\n第三条 三。\n第四条 四。\n" + text);

    assertThat(cut.gaps()).containsExactly(new Gap(5, 6, 7));
    assertThat(cut.find("6").map(Passage::words)).hasValue("审批依照条例。");
    assertThat(cut.find("[6]p1").map(Passage::words)).hasValue("审批依照条例。");
    assertThat(cut.find("7a").map(Passage::words)).hasValue("审批依照条例。");
    assertThat(cut.article(7)).extracting(Passage::words).containsExactly("审批依照条例。", "跨部门的由牵头部门报。");
    assertThat(cut.article(5)).hasSize(3);
    assertThat(cut.find("9")).isEmpty();
  }

  @Test
  void a_heading_without_its_number_is_inferred() {
    var text =
        """
        第一章 总则
        第一条 制定本办法。
        建设和资金管理
        第二条 单位负责建设。
        """;

    assertThat(OfficialText.parse(text).passages())
        .filteredOn(one -> one.kind() == Kind.CHAPTER)
        .extracting(Passage::words, Passage::inferred)
        .containsExactly(tuple("总则", false), tuple("建设和资金管理", true));
  }

  @Test
  void traditional_characters_are_marks_too() {
    assertThat(told("第一條 機關應當申報。\n第二條 附件另定。"))
        .containsExactly("ARTICLE a1 第一條|機關應當申報。", "ARTICLE a2 第二條|附件另定。");
  }

  @Test
  void a_pronunciation_in_brackets_behind_a_character_is_left_out() {
    assertThat(told("第(dì)一(yī)条(tiáo) 办（bàn）法(fa3)自印发之日起施行(另有规定的除外)。"))
        .containsExactly("ARTICLE a1 第一条|办法自印发之日起施行(另有规定的除外)。");
  }

  @Test
  void what_the_page_brought_along_is_left_out() {
    var text =
        """
        | 索引号 | 001 |
        来源:某局 发布时间:2020-01-01
        信息来源:某局 浏览次数: [ 打印 ] [ 关闭 ]
        第一条 单位应当
        - 3 -
        第 4 页 共 9 页
        按时申报。
        【打印】 【关闭】
        """;

    assertThat(told(text)).containsExactly("ARTICLE a1 第一条|单位应当按时申报。");
  }

  @Test
  void a_table_of_contents_is_front_and_no_chapter() {
    var text =
        """
        目录
        第一章 总则
        第二章 审批
        第一章 总则
        第一条 制定本办法。
        第二章 审批
        第二条 先审后建。
        """;

    assertThat(OfficialText.parse(text).passages())
        .extracting(Passage::kind)
        .containsExactly(
            Kind.FRONT,
            Kind.FRONT,
            Kind.FRONT,
            Kind.CHAPTER,
            Kind.ARTICLE,
            Kind.CHAPTER,
            Kind.ARTICLE);
  }

  @Test
  void a_text_without_articles_is_all_front() {
    assertThat(told("第三条的意思\n第四条，另行说明。")).allMatch(line -> line.startsWith("FRONT"));
    assertThat(told("通知\n各单位:\n请执行。")).allMatch(line -> line.startsWith("FRONT"));
    assertThat(OfficialText.parse("").passages()).isEmpty();
    assertThat(OfficialText.parse("通知").articles()).isZero();
  }

  @Test
  void a_word_in_capitals_or_with_no_tone_stays_in_its_brackets() {
    assertThat(words("第一条 合作(PPP)、局域网(LAN)和网页(web)的数据(data)照此办理。", "1"))
        .hasValue("合作(PPP)、局域网(LAN)和网页(web)的数据(data)照此办理。");
    assertThat(words("第一条 资金(zī jīn)分期(fen1 qi1)拨付(bō’fù)。", "1")).hasValue("资金分期拨付。");
  }

  @Test
  void parts_that_stand_for_their_character_are_the_character() {
    assertThat(told("第⼀条 ⻚数、⾦额和⻋辆⻓度。\n第⼗⼆条 从⼤到⼩。"))
        .containsExactly("ARTICLE a1 第一条|页数、金额和车辆长度。", "ARTICLE a12 第十二条|从大到小。");
  }

  @Test
  void a_stroke_that_a_scan_made_of_one_is_one() {
    assertThat(told("第—条 先申报。\n第二条 后审批。\n第三条 再建设。")).startsWith("ARTICLE a1 第—条|先申报。").hasSize(3);
  }

  @Test
  void sections_and_points_have_their_own_places() {
    var text =
        """
        第一章 审批
        第一节 申报
        第一条 申报书写明：
        (一)概况：
        1.名称；
        2、地点；
        (二)资金。
        第二节 评审
        第二条 专家评审。
        """;

    assertThat(told(text))
        .containsExactly(
            "CHAPTER c1 第一章|审批",
            "SECTION c1s1 第一节|申报",
            "ARTICLE a1 第一条|申报书写明：",
            "ITEM a1p1i1 (一)|概况：",
            "POINT a1p1i1n1 1.|名称；",
            "POINT a1p1i1n2 2、|地点；",
            "ITEM a1p1i2 (二)|资金。",
            "SECTION c1s2 第二节|评审",
            "ARTICLE a2 第二条|专家评审。");
  }

  @Test
  void a_list_in_digits_right_below_an_article_is_its_items() {
    var text =
        """
        第一条 有下列情形的：
        1．紧急的
        2．上级要求的
        其他的不算。
        第二条 期限为
        3.5年。
        """;

    assertThat(words(text, "1(2)")).hasValue("上级要求的其他的不算。");
    assertThat(words(text, "2")).hasValue("期限为3.5年。");
    assertThat(words(text.replace("求的", "求的。"), "1p2")).hasValue("其他的不算。");
  }

  @Test
  void items_that_stand_on_one_line_are_told_apart() {
    var text = "第一条 分为:(一)新建;(二)改建;(三)本条第(一)项以外的。";

    assertThat(words(text, "1(2)")).hasValue("改建;");
    assertThat(words(text, "1(3)")).hasValue("本条第(一)项以外的。");
  }

  @Test
  void a_misprinted_number_costs_that_article_and_no_other() {
    var text =
        """
        第一条 甲。
        第二条 乙。
        第三十条 丙。
        第四条 丁。
        第五条 戊。
        """;
    OfficialText cut = OfficialText.parse(text);

    assertThat(cut.numbers()).containsExactly(1, 2, 4, 5);
    assertThat(cut.gaps()).containsExactly(new Gap(2, 3, 3));
    assertThat(cut.find("3").map(Passage::words)).hasValue("第三十条 丙。");
  }

  @Test
  void a_paragraph_that_opens_with_another_article_is_no_article() {
    var text =
        """
        第一条 甲。
        第三条规定的项目除外。
        第二条 乙。
        第三条 丙。
        前款以外的，依照其他办法
        第四条 办理的，从其规定。
        第四条 丁。
        """;

    assertThat(OfficialText.parse(text).numbers()).containsExactly(1, 2, 3, 4);
    assertThat(words(text, "1p2")).hasValue("第三条规定的项目除外。");
    assertThat(words(text, "4")).hasValue("丁。");
  }

  @Test
  void what_is_signed_below_the_last_article_is_not_its_paragraph() {
    var text =
        """
        第一条 甲。
        第二条 乙。
        样例县人民政府办公室
        2025年8月5日
        （此件公开发布）
        """;

    assertThat(told(text)).endsWith("BACK  |样例县人民政府办公室", "BACK  |2025年8月5日", "BACK  |（此件公开发布）");
    assertThat(words(text, "2p2")).as("no second paragraph").hasValue("乙。");
  }

  @Test
  void what_a_web_page_carries_below_the_text_is_left_out() {
    var text =
        """
        首页 > 政务公开 > 文件
        第一条 资金来源:财政。
        第二条 乙。
        责任编辑：某某
        联系我们
        苏ICP备00000000号
        """;

    assertThat(told(text)).containsExactly("ARTICLE a1 第一条|资金来源:财政。", "ARTICLE a2 第二条|乙。");
  }

  @Test
  void an_annex_with_articles_of_its_own_stays_an_annex() {
    var text =
        """
        附件：样例县办法
        第一条 甲。
        第二条 乙。
        附表所列的，另行规定。
        附件2 样例县细则
        第三条 丙。
        第四条 丁。
        """;

    OfficialText cut = OfficialText.parse(text);

    assertThat(cut.numbers()).containsExactly(1, 2);
    assertThat(cut.find("2p2").map(Passage::words)).hasValue("附表所列的，另行规定。");
    assertThat(cut.find("3")).isEmpty();
  }

  @Test
  void a_table_of_contents_with_pages_and_articles_is_front() {
    var text =
        """
        目录
        第一章 总则……1
        第一条 目的……1
        第二条 范围……2
        第一章 总则
        第一条 甲。
        第二条 乙。
        """;

    assertThat(words(text, "1")).hasValue("甲。");
    assertThat(OfficialText.parse(text).passages())
        .filteredOn(one -> one.kind() == Kind.CHAPTER)
        .hasSize(1);
  }

  @Test
  void the_first_heading_may_have_lost_its_number_too() {
    assertThat(told("样例办法\n总　则\n第一条 甲。\n审批\n第二条 乙。"))
        .containsExactly(
            "FRONT  |样例办法",
            "CHAPTER c1 |总则",
            "ARTICLE a1 第一条|甲。",
            "CHAPTER c2 |审批",
            "ARTICLE a2 第二条|乙。");
  }

  @Test
  void no_two_pieces_of_a_sound_copy_have_the_same_anchor() {
    assertThat(OfficialText.parse(CLEAN).passages())
        .extracting(Passage::anchor)
        .filteredOn(anchor -> !anchor.isEmpty())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_citation_is_held_only_where_its_very_place_is_marked() {
    OfficialText cut = OfficialText.parse(CLEAN);

    assertThat(List.of("1", "2(1)", "2p1(2)", "2p2", "3a")).allMatch(cut::holds);
    assertThat(List.of("2(3)", "2p2(1)", "3p2", "4", "[4]p1", "附件")).noneMatch(cut::holds);
  }

  @ParameterizedTest
  @CsvSource({
    "一,1",
    "十,10",
    "十九,19",
    "二十,20",
    "二十一,21",
    "一百零五,105",
    "一百一十,110",
    "两百,200",
    "３１,31",
    "007,7",
    "一千二百六十,1260",
    "二十—,21"
  })
  void numbers_are_read_as_they_are_written(String written, int number) {
    assertThat(Marks.number(written)).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({"''", "零", "12345", "条", "0"})
  void what_is_no_number_is_none(String written) {
    assertThat(Marks.number(written)).isEmpty();
  }
}
