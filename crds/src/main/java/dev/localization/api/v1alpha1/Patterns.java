package dev.localization.api.v1alpha1;

/** Regular expressions (RE2) and CEL rules that several fields share. */
final class Patterns {

  /** A BCP 47 tag: language, then script, region, variants or extensions, joined by hyphens. */
  static final String LANGUAGE = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

  static final String DNS_LABEL = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";
  static final String DNS_SUBDOMAIN =
      "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";
  static final String CONFIG_KEY = "^[-._a-zA-Z0-9]+$";
  static final String URL = "^https?://[^\\s/?#]+[^\\s]*$";

  /** A file's place beneath a root. Whoever opens it must not follow links out of that root. */
  static final String RELATIVE_PATH_RULE =
      "!self.startsWith('/') && !self.contains('\\\\') && !self.split('/').exists(s, s == '..')";

  private Patterns() {}
}
