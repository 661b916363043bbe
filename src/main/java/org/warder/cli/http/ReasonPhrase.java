package org.warder.cli.http;

/** Registered reason phrases (RFC 9110, 6585): the JDK's client keeps those of the server. */
public final class ReasonPhrase {
  private ReasonPhrase() {}

  /** The status as a status line shows it, {@code 404 Not Found}. */
  public static String of(int status) {
    String phrase =
        switch (status) {
          case 300 -> "Multiple Choices";
          case 301 -> "Moved Permanently";
          case 302 -> "Found";
          case 303 -> "See Other";
          case 304 -> "Not Modified";
          case 307 -> "Temporary Redirect";
          case 308 -> "Permanent Redirect";
          case 400 -> "Bad Request";
          case 401 -> "Unauthorized";
          case 402 -> "Payment Required";
          case 403 -> "Forbidden";
          case 404 -> "Not Found";
          case 405 -> "Method Not Allowed";
          case 406 -> "Not Acceptable";
          case 407 -> "Proxy Authentication Required";
          case 408 -> "Request Timeout";
          case 409 -> "Conflict";
          case 410 -> "Gone";
          case 411 -> "Length Required";
          case 412 -> "Precondition Failed";
          case 413 -> "Request Entity Too Large";
          case 414 -> "Request URI Too Long";
          case 415 -> "Unsupported Media Type";
          case 422 -> "Unprocessable Entity";
          case 429 -> "Too Many Requests";
          case 431 -> "Request Header JsonFields Too Large";
          case 500 -> "Internal Server Error";
          case 501 -> "Not Implemented";
          case 502 -> "Bad Gateway";
          case 503 -> "Service Unavailable";
          case 504 -> "Gateway Timeout";
          default -> "";
        };
    return status + " " + phrase;
  }
}
