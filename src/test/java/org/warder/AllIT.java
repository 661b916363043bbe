package org.warder;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All in-container tests as one, so that they share a server: where two JVMs take the classes of
 * tests in turns, Arquillian starts another for each class.
 */
@Suite
@SelectPackages("org.warder")
@IncludeClassNamePatterns(".*\\.(?!AllIT)\\w+IT")
class AllIT {}
