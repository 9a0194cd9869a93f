package dev.localization.runtime.log;

/** The keys of log lines. None is for texts or credentials: those are never logged. */
public enum LogKey {
  ATTEMPTS("attempts"),
  CODE("code"),
  DELAY_MS("delayMs"),
  ERROR("error"),
  FILE("file"),
  INPUT_TOKENS("inputTokens"),
  JOB("job"),
  JOBS("jobs"),
  LANE("lane"),
  LANGUAGE("language"),
  MODE("mode"),
  OUTCOME("outcome"),
  OUTPUT_TOKENS("outputTokens"),
  POOL("pool"),
  PROVIDER("provider"),
  QUEUE("queue"),
  REASON("reason"),
  REDIS("redis"),
  REQUEST_ID("requestId"),
  RESULT("result"),
  RUN("run"),
  SEGMENTS("segments"),
  SETTINGS("settings"),
  TASK("task"),
  TOOK_MS("tookMs"),
  TRANSLATION_JOB("translationJob"),
  WORKER("worker");

  private final String text;

  LogKey(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
