package dev.localization.contract;

/** A value in Redis does not have the form that this version of the contract gives it. */
public final class MalformedContractException extends RuntimeException {
  MalformedContractException(Class<?> type, Exception cause) {
    super("Redis holds no readable " + type.getSimpleName(), cause);
  }
}
