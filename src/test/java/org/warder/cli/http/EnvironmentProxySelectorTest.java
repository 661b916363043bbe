package org.warder.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentProxySelectorTest {
  private static final Map<String, String> BOTH =
      Map.of("HTTP_PROXY", "http://plain:3128", "https_proxy", "tls:3129");

  @Test
  void takesTheProxyOfTheScheme() {
    assertThat(proxy(BOTH, "http://example.org")).isEqualTo("plain:3128");
    assertThat(proxy(BOTH, "https://example.org")).isEqualTo("tls:3129");
    assertThat(proxy(Map.of(), "http://example.org")).isEqualTo("DIRECT");
  }

  @Test
  void neverTakesOneToTheLoopbackHost() {
    assertThat(proxy(BOTH, "http://localhost:8086")).isEqualTo("DIRECT");
    assertThat(proxy(BOTH, "http://127.0.0.1:8086")).isEqualTo("DIRECT");
    assertThat(proxy(BOTH, "http://[::1]:8086")).isEqualTo("DIRECT");
  }

  @Test
  void passesOverTheHostsOfNoProxy() {
    assertThat(except("example.org", "http://example.org")).isEqualTo("DIRECT");
    assertThat(except("example.org", "http://a.example.org")).isEqualTo("DIRECT");
    assertThat(except(".example.org", "http://a.example.org")).isEqualTo("DIRECT");
    assertThat(except("*.example.org", "http://a.example.org")).isEqualTo("DIRECT");
    assertThat(except("x, example.org:8086", "http://example.org:8086")).isEqualTo("DIRECT");
    assertThat(except("*", "http://example.org")).isEqualTo("DIRECT");
    assertThat(except("ample.org", "http://example.org")).isEqualTo("p:1");
    assertThat(except("example.org:1", "http://example.org:8086")).isEqualTo("p:1");
  }

  @Test
  void findsTheCredentialsOfTheProxy() {
    var selector = new EnvironmentProxySelector(Map.of("HTTP_PROXY", "http://u:p%40w@p:1"));

    assertThat(selector.authorization(URI.create("http://example.org"))).hasValue("Basic dTpwQHc=");
    assertThat(selector.authorization(URI.create("http://localhost"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoHttpProxyWithoutShowingIt() {
    var selector = new EnvironmentProxySelector(Map.of("HTTP_PROXY", "socks5://u:secret@p:1"));

    assertThatThrownBy(() -> selector.select(URI.create("http://example.org")))
        .hasMessage("HTTP_PROXY is not the URL of an HTTP proxy, http://host:port");
  }

  private static String except(String noProxy, String uri) {
    return proxy(Map.of("HTTP_PROXY", "http://p:1", "NO_PROXY", noProxy), uri);
  }

  private static String proxy(Map<String, String> environment, String uri) {
    Proxy proxy = new EnvironmentProxySelector(environment).select(URI.create(uri)).get(0);
    if (proxy.type() == Proxy.Type.DIRECT) {
      return "DIRECT";
    }
    InetSocketAddress address = (InetSocketAddress) proxy.address();
    return address.getHostString() + ":" + address.getPort();
  }
}
