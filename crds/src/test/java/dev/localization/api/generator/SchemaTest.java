package dev.localization.api.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What must hold for every field, so that no accepted resource can stop an informer. */
class SchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void everyIntegerHasBoundsThatItsJavaTypeHolds() {
    assertThat(SchemaNode.all().filter(node -> node.isA("integer")))
        .isNotEmpty()
        .allSatisfy(
            node -> {
              assertThat(node.schema().getMinimum()).as("minimum").isNotNull();
              assertThat(node.schema().getMaximum()).as("maximum").isNotNull();
              boolean isLong = node.rawType() == Long.class;
              assertThat(node.rawType()).isIn(Integer.class, Long.class);
              assertThat(node.schema().getFormat()).isEqualTo(isLong ? "int64" : "int32");
              double least = isLong ? Long.MIN_VALUE : Integer.MIN_VALUE;
              double greatest = isLong ? Long.MAX_VALUE : Integer.MAX_VALUE;
              assertThat(node.schema().getMinimum()).isBetween(least, greatest);
              assertThat(node.schema().getMaximum()).isBetween(least, greatest);
            });
  }

  @Test
  void everyStringIsBounded() {
    assertNone(
        node ->
            (node.isA("string") || isIntOrString(node))
                && node.schema().getMaxLength() == null
                && node.schema().getEnum() == null);
  }

  @Test
  void everyListIsBoundedAndSaysHowItMerges() {
    assertNone(
        node ->
            node.isA("array")
                && (node.schema().getMaxItems() == null
                    || node.schema().getXKubernetesListType() == null));
  }

  @Test
  void everyMapIsBounded() {
    assertNone(
        node ->
            node.schema().getAdditionalProperties() != null
                && node.schema().getMaxProperties() == null);
  }

  @Test
  void everyFieldIsDescribed() {
    assertNone(
        node ->
            node.isField()
                && (node.schema().getDescription() == null
                    || node.schema().getDescription().isBlank()));
  }

  @Test
  void noPlaceTakesWhateverItIsGiven() {
    assertNone(
        node ->
            Boolean.TRUE.equals(node.schema().getXKubernetesPreserveUnknownFields())
                || (node.schema().getType() == null && !isIntOrString(node)));
  }

  @Test
  void noEnumIsWiderThanItsJavaType() {
    assertThat(SchemaNode.all().filter(node -> node.rawType().isEnum()))
        .isNotEmpty()
        .allSatisfy(
            node ->
                assertThat(node.schema().getEnum())
                    .isNotEmpty()
                    .allSatisfy(
                        value ->
                            assertThat(MAPPER.convertValue(value, node.rawType()))
                                .isNotNull()
                                .asString()
                                .isNotEqualTo("UNKNOWN")));
  }

  @Test
  void noListMapHasADefaultWhichServerSideApplyWouldMergeIntoTheUsersEntries() {
    assertNone(
        node ->
            "map".equals(node.schema().getXKubernetesListType())
                && node.schema().getDefault() != null);
  }

  @Test
  void noEntryOfAListHasDefaultsWhichGitOpsToolsWouldReportAsDrift() {
    assertNone(node -> node.path().contains("[]") && node.schema().getDefault() != null);
  }

  private static boolean isIntOrString(SchemaNode node) {
    return Boolean.TRUE.equals(node.schema().getXKubernetesIntOrString());
  }

  private static void assertNone(Predicate<SchemaNode> flaw) {
    assertThat(SchemaNode.all().filter(flaw)).isEmpty();
  }
}
