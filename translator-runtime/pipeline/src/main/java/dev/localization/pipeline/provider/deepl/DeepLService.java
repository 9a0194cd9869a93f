package dev.localization.pipeline.provider.deepl;

import dev.localization.pipeline.provider.http.BaseUrl;
import dev.localization.pipeline.provider.http.Endpoint;
import java.util.Map;

/** Where DeepL is: the free plan has a host of its own, and its keys say so. */
record DeepLService(BaseUrl base) {
  private static final BaseUrl FREE = BaseUrl.of("endpoint", "https://api-free.deepl.com");
  private static final String FREE_KEY = ":fx";

  Endpoint translate(String key) {
    boolean isFree = base.host().equals("api.deepl.com") && key.endsWith(FREE_KEY);
    return new Endpoint(
        (isFree ? FREE : base).with("/v2/translate"),
        () -> Map.of("Authorization", "DeepL-Auth-Key " + key));
  }
}
