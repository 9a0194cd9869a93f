package dev.localization.operator.job;

import static dev.localization.operator.job.JobFixture.SOURCE;
import static dev.localization.operator.job.JobFixture.input;
import static dev.localization.operator.job.JobFixture.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.operator.job.SourceObservation.Found;
import dev.localization.operator.job.SourceObservation.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputHashTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "priority: High",
        "suspend: true",
        "memory: Refresh",
        "activeDeadlineSeconds: 9",
        "concurrency: {workers: 2}"
      })
  void whatDoesNotChangeTheTranslationDoesNotChangeTheHash(String line) {
    assertThat(input(job(line))).isEqualTo(input(job()));
  }

  @Test
  void theOrderOfTargetsDoesNotMatter() {
    assertThat(input(JobFixture.jobInto(List.of("de", "fr"))).text())
        .isEqualTo(input(job()).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"context: a shop", "runToken: again"})
  void whatChangesTheTranslationChangesEveryLanguage(String line) {
    var changed = input(job(line));

    assertThat(changed.text()).isNotEqualTo(input(job()).text());
    assertThat(changed.languages().get("fr")).isNotEqualTo(input(job()).languages().get("fr"));
  }

  @Test
  void textCannotMoveFromOneFileToTheNextUnseen() {
    var one = new Found(List.of(new SourceFile("a", "xy"), new SourceFile("b", "z")), "");
    var other = new Found(List.of(new SourceFile("a", "x"), new SourceFile("b", "yz")), "");

    assertThat(InputHash.of(job().getSpec(), one))
        .isNotEqualTo(InputHash.of(job().getSpec(), other));
  }

  @Test
  void aGlossaryIsPartOfIt() {
    var terms = new Found(SOURCE.files(), "cart,fr,panier");

    assertThat(InputHash.of(job().getSpec(), terms).text()).isNotEqualTo(input(job()).text());
  }
}
