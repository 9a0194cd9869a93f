/**
 * A worker as a whole: it follows its settings, serves a lane, says that it is there, and leaves.
 */
package dev.localization.runtime.worker;
