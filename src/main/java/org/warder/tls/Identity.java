package org.warder.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the server shows its clients, and the key that proves it is the server's.
 *
 * @param chain the server's certificate, and each time the one that signed the one before
 */
record Identity(PrivateKey key, List<X509Certificate> chain) {}
