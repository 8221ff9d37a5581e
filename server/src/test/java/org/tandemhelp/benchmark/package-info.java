/**
 * Measures the running server; started by {@code benchmarks/run server}, never by the tests.
 * Nothing here asserts on a speed.
 */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.benchmark;
