package dev.localization.e2e.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

final class PlaceholdersTest {
  @Test
  void allSyntaxesOfTheSamplesAreSeen() {
    assertThat(Placeholders.of("Hi {name}, {{count}} of %s in {0}: <a href=\"/help\">see</a>"))
        .containsExactlyInAnyOrder("{name", "{{count", "%s", "{0", "<a", "</a");
  }

  @Test
  void ofAPluralOnlyTheArgumentIsOne() {
    assertThat(Placeholders.of("{n, plural, one {One parcel} other {# parcels}} to {city}"))
        .containsExactlyInAnyOrder("{n", "{city");
    assertThat(Placeholders.of("[fr {n, plural, one {Öñé ƥàŕçéĺ} other {# ƥ}} ţö {city}]"))
        .containsExactlyInAnyOrder("{n", "{city");
  }

  @Test
  void stringsAreFoundWhereverTheyAre() {
    assertThat(Placeholders.strings("a.json", "{\"a\": {\"b\": [\"x\", 1]}, \"c\": \"y\"}"))
        .containsOnly(entry("/a/b/0", "x"), entry("/c", "y"));
    assertThat(Placeholders.strings("a.properties", "# note\na.b=x \\\n  y\n"))
        .containsEntry("a.b", "x y");
  }
}
