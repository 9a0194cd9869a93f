/** What workers count. Labels have few values: runs are found in the logs, not here. */
package dev.localization.runtime.metrics;
