/**
 * Live settings: what a pool's workers do now, written by the operator and applied while running.
 */
package dev.localization.contract.settings;
