/**
 * What a worker does with each kind of job. Every handler reads the run first and may be called
 * again at any point: what was stored is found, and only what is missing is done.
 */
package dev.localization.runtime.job;
