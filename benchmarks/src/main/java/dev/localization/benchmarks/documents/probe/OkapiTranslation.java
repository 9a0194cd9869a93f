package dev.localization.benchmarks.documents.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.localization.benchmarks.documents.kind.Kind.Filter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.IResource;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.FilterConfiguration;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;

/** By Okapi: a pass that extracts, then one that writes. */
final class OkapiTranslation implements Translation {
  private static final LocaleId GERMAN = LocaleId.fromString("de");

  private final Filter filter;

  OkapiTranslation(Filter filter) {
    this.filter = filter;
  }

  @Override
  public byte[] of(byte[] document) {
    try (IFilter reader = opened(document)) {
      while (reader.hasNext()) {
        Event unused = reader.next();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (IFilter reader = opened(document);
        IFilterWriter writer = reader.createFilterWriter()) {
      writer.setOptions(GERMAN, UTF_8.name());
      writer.setOutput(out);
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isTextUnit()) {
          translate(event.getTextUnit());
        }
        Event unused = writer.handleEvent(event);
      }
    }
    return out.toByteArray();
  }

  private static void translate(ITextUnit unit) {
    if (unit.isTranslatable()) {
      TextContainer target = unit.createTarget(GERMAN, false, IResource.COPY_ALL);
      target.getFirstContent().insert(0, new TextFragment(MARK));
    }
  }

  private IFilter opened(byte[] document) {
    IFilter reader = configured();
    reader.open(
        new RawDocument(
            new ByteArrayInputStream(document), UTF_8.name(), LocaleId.ENGLISH, GERMAN));
    return reader;
  }

  private IFilter configured() {
    try {
      IFilter reader =
          Class.forName(filter.type())
              .asSubclass(IFilter.class)
              .getDeclaredConstructor()
              .newInstance();
      FilterConfiguration configuration =
          reader.getConfigurations().stream()
              .filter(known -> known.configId.equals(filter.configuration()))
              .findFirst()
              .orElseThrow();
      if (configuration.parametersLocation != null) {
        reader
            .getParameters()
            .load(reader.getClass().getResource(configuration.parametersLocation), false);
      }
      return reader;
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
