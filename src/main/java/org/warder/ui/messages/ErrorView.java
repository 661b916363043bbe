package org.warder.ui.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;

/** The page that says what went wrong, and leads back. */
@Named("error")
@RequestScoped
public class ErrorView {

  /** The attribute of a request that carries the state of no page that there is. */
  static final String EXPIRED = "warder.expired";

  /** The page. */
  static final String PAGE = "/WEB-INF/errorpages/error.xhtml";

  /** What its texts begin with: {@code 400}, {@code 403}, {@code 404}, … or {@code expired}. */
  public String getKind() {
    Map<String, Object> request =
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    if (request.containsKey(EXPIRED)) {
      return "expired";
    }
    return switch (request.get(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 500) {
      case 400, 405, 411, 413 -> "400";
      case 404 -> "404";
      case 401, 403 -> "403";
      default -> "500";
    };
  }
}
