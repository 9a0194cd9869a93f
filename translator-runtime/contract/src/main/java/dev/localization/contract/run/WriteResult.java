package dev.localization.contract.run;

/** What became of a worker's write. */
public enum WriteResult {
  /** It is stored, or was stored before. */
  STORED,
  /** The run was withdrawn: nobody wants this any more. */
  WITHDRAWN,
  /** Redis does not know the run: it was emptied, or the run was taken long ago. */
  GONE;

  static WriteResult of(Object reply) {
    return switch (String.valueOf(reply)) {
      case "WITHDRAWN" -> WITHDRAWN;
      case "GONE" -> GONE;
      default -> STORED;
    };
  }
}
