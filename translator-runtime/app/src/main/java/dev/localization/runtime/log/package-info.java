/** Log lines: an event and key=value pairs whose keys are all in one place. */
package dev.localization.runtime.log;
