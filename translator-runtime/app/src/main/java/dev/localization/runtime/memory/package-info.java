/** The translation memory that an app's workers share, in Redis. */
package dev.localization.runtime.memory;
