/**
 * Providers of the live settings, and what stands around each call: who may still make one, who is
 * told of it, and who is asked instead.
 */
package dev.localization.runtime.provider;
