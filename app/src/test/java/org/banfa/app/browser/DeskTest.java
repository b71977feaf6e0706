package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands on a desk of the demo places, as they are shipped. */
class DeskTest {

  private static final City CITY = City.shipped();
  private static final Pattern YEAR = Pattern.compile("href=\"[^\"]*/acts/declare_year[^\"]*\"");

  @Test
  void whatAnUnitOwesOnceStandsOnItsDeskOnceThoughAllItsProjectsHearOfIt() {
    Caller unit = Caller.of(CITY, "yd-gunan");

    for (String project : new String[] {"机关协同办公平台", "公务车辆调度系统"}) {
      assertThat(links(unit, "/projects/" + CITY.key(project))).as(project).hasSize(1);
    }
    assertThat(links(unit, "/")).hasSize(1);
  }

  @Test
  void whatIsOwedForOneOfSeveralContractsSaysForWhich() {
    Caller unit = Caller.of(CITY, "yd-hexiu");

    assertThat(page(unit, "/")).contains(">合同报备案 · 合同1 ", ">合同报备案 · 合同2 ");
  }

  private static Set<String> links(Caller caller, String path) {
    return YEAR.matcher(page(caller, path))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static String page(Caller caller, String path) {
    HttpResponse<byte[]> answer = caller.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
