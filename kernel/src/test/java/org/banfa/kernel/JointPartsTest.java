package org.banfa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banfa.kernel.Story.attaching;
import static org.banfa.kernel.Story.fact;
import static org.banfa.kernel.Story.opening;
import static org.banfa.kernel.Story.outcome;
import static org.banfa.kernel.Story.wan;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parts of an act done by several offices")
class JointPartsTest {

  private final Story story = Story.of("parts");

  @Test
  void anyOneOfAGroupDoesTheGroupsPart() {
    assertThat(remaining()).containsExactly("bureau", "members");

    story.does("police", "argue");
    assertThat(remaining()).containsExactly("bureau");

    story.does("bureau", "argue", outcome("include"), attaching("minutes"));
    assertThat(argued())
        .hasValueSatisfying(deed -> {
          assertThat(deed.outcome()).contains("include");
          assertThat(deed.roles()).containsExactly("police", "bureau");
        });
    assertThat(remaining()).as("a new round").containsExactly("bureau", "members");
  }

  @Test
  void theLeadDecidesWhoeverComesLastAndTheFilesOfAllPartsStay() {
    story.does("bureau", "argue", outcome("include"), attaching("minutes"));
    assertThat(argued()).isEmpty();

    story.does("finance", "argue", outcome("exclude"));
    assertThat(argued()).flatMap(Deed::outcome).contains("include");
    assertThat(argued().orElseThrow().attached()).containsKey("minutes");
    assertThat(story.standing("publish")).isInstanceOf(Standing.Open.class);
  }

  @Test
  void aFaultOfAnyPartIsHeldAgainstTheWholeAct() {
    story.does("bureau", "argue", outcome("include"));
    assertThat(story.state().violations()).as("nothing has happened yet").isEmpty();

    story.does("finance", "argue");
    assertThat(story.state().violations())
        .extracting(violation -> violation.blocker().reason())
        .containsExactly(new Blocker.NotAttached("minutes"));
  }

  @Test
  void anOfficeThatDidItsPartNoLongerOwesTheAct() {
    story.does("police", "argue");
    story.does("bureau", "argue", outcome("exclude"), attaching("minutes"));
    assertThat(story.duty("argue_again").remaining()).containsExactly("bureau", "members");

    story.does("bureau", "argue", outcome("include"), attaching("minutes"));
    assertThat(story.owed("argue_again")).hasSize(1);
    assertThat(story.duty("argue_again").remaining()).containsExactly("members");

    story.does("finance", "argue");
    assertThat(story.owed("argue_again")).isEmpty();
    assertThat(story.duty("argue_again").remaining()).isEmpty();
  }

  @Test
  void aGroupWithinAGroupMayActToo() {
    assertThat(story.judge("police", "inspect")).isInstanceOf(Judgement.Allowed.class);
    assertThat(story.judge("bureau", "inspect")).isInstanceOf(Judgement.Allowed.class);
    assertThat(story.judge("anybody", "inspect")).isInstanceOf(Judgement.Allowed.class);
    assertThat(story.judge("unit", "inspect")).isInstanceOf(Judgement.Refused.class);
  }

  @Test
  void whatOnePartOpensTheWholeActIsAbout() {
    story.learns("project.listed", Story.yes());
    story.does("unit", "sign", opening("contract/1"), fact("contract.amount", wan(2)));
    story.does("finance", "sign");

    assertThat(story.owed("file_signed"))
        .extracting(Duty::object)
        .containsExactly(ObjectId.parse("contract/1"));
  }

  private Optional<Deed> argued() {
    return story.state().find(Story.PROJECT).flatMap(thing -> thing.last("argue"));
  }

  private List<String> remaining() {
    return ((Standing.Open) story.standing("argue")).remaining();
  }
}
