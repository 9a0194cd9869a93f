/** What the environment says once, at start; all else is live settings. */
package dev.localization.runtime.config;
