package dev.localization.queue;

import java.util.Optional;

/**
 * A job that this worker locked.
 *
 * @param token what the lock holds
 * @param sentence a reason to fail it without running it, decided elsewhere
 */
record Fetched(Job job, String token, Optional<String> sentence) {}
