package org.banfa.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.banfa.app.web.page.ErrorPage;
import org.banfa.app.web.page.Field;
import org.banfa.app.web.page.Frame.BookLine;
import org.banfa.app.web.page.Language;
import org.banfa.app.web.page.Percent;
import org.banfa.app.web.page.PictureDrawing;
import org.banfa.app.web.page.PicturePage.Edge;
import org.banfa.app.web.page.PicturePage.Layer;
import org.banfa.app.web.page.PicturePage.Node;
import org.banfa.app.web.page.PicturePage.Picture;
import org.banfa.app.web.page.PicturePage.State;
import org.banfa.app.web.page.ProjectPage;
import org.banfa.app.web.page.Words;
import org.junit.jupiter.api.Test;

class PageRecordTests {
  @Test
  void wordsTakeTheirArgumentsAsTheyAre() {
    var words = new Words(Language.ZH, Map.of("late", "逾期{0}天，{1}"));
    assertThat(words.get("late", 1234, "限期")).isEqualTo("逾期1234天，限期");
  }

  @Test
  void aMissingWordIsABug() {
    var words = new Words(Language.EN, Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> words.get("late"))
        .withMessageContaining("late");
  }

  @Test
  void aFieldNameIsSafeInAnAddress() {
    assertThat(Field.of("change.amount", "x", Field.Kind.MONEY, true, "").id())
        .isEqualTo("f-change.amount");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Field.of("a b", "x", Field.Kind.TEXT, true, ""));
  }

  @Test
  void permilleBecomesAPercentage() {
    assertThat(Percent.of(0)).isEqualTo("0.0%");
    assertThat(Percent.of(125)).isEqualTo("12.5%");
    assertThat(Percent.of(1000)).isEqualTo("100.0%");
  }

  @Test
  void aBarIsNeverLongerThanItsTrack() {
    assertThat(new ProjectPage.Bar("支付", "", "1.00", 1000, 3).permille()).isEqualTo(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProjectPage.Bar("支付", "", "1.00", 1001, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProjectPage.Bar("支付", "", "1.00", -1, 3));
  }

  @Test
  void aShortDigestStaysWholeAndALongOneIsCut() {
    assertThat(BookLine.brief("abcd")).isEqualTo("abcd");
    assertThat(BookLine.brief("0123456789abcdef".repeat(4))).isEqualTo("0123456789abcdef…89abcdef");
  }

  @Test
  void anUnlistedStatusFallsToItsClass() {
    var frame = new Samples(Language.ZH).frame("/");
    assertThat(ErrorPage.of(frame, 418, "").status()).isEqualTo(400);
    assertThat(ErrorPage.of(frame, 502, "").status()).isEqualTo(500);
    assertThat(ErrorPage.of(frame, 404, "").status()).isEqualTo(404);
    assertThatIllegalArgumentException().isThrownBy(() -> new ErrorPage(frame, 418, "", ""));
  }

  @Test
  void placesOfALayerStandBesideEachOtherAndLayersBelow() {
    var drawing = PictureDrawing.of(picture(new Edge("a", "c", "", true)));
    var a = drawing.boxes().get(0);
    var b = drawing.boxes().get(1);
    var c = drawing.boxes().get(2);
    assertThat(b.y()).isEqualTo(a.y());
    assertThat(b.x()).isGreaterThan(a.x() + PictureDrawing.BOX_WIDTH);
    assertThat(c.y()).isGreaterThan(a.y() + PictureDrawing.BOX_HEIGHT);
    assertThat(drawing.width()).isGreaterThan(b.x() + PictureDrawing.BOX_WIDTH);
    assertThat(drawing.lines()).hasSize(1);
  }

  @Test
  void aWayBackHasALaneOfItsOwn() {
    var down = PictureDrawing.of(picture(new Edge("a", "c", "", true)));
    var back = PictureDrawing.of(picture(new Edge("c", "a", "退回", false)));
    assertThat(back.width()).isGreaterThan(down.width());
  }

  @Test
  void aWayToNowhereIsABug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PictureDrawing.of(picture(new Edge("a", "z", "", false))))
        .withMessageContaining("z");
  }

  @Test
  void twoPlacesOfOneNameAreABug() {
    var node = node("a");
    var picture = new Picture(List.of(new Layer("", List.of(node, node))), List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> PictureDrawing.of(picture));
  }

  private static Picture picture(Edge edge) {
    return new Picture(
        List.of(
            new Layer("计划", List.of(node("a"), node("b"))), new Layer("建设", List.of(node("c")))),
        List.of(edge));
  }

  private static Node node(String id) {
    return new Node(id, id, "", State.LATER, "/");
  }
}
