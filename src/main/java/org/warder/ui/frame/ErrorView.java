package org.warder.ui.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;

/** The page that says what went wrong, and leads back. */
@Named("error")
@RequestScoped
public class ErrorView {

  /** What its texts begin with: {@code 403}, {@code 404}, {@code expired} or {@code 500}. */
  public String getKind() {
    Map<String, Object> request =
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    if (isExpired((Throwable) request.get(RequestDispatcher.ERROR_EXCEPTION))) {
      return "expired";
    }
    return switch (request.get(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 500) {
      case 404 -> "404";
      case 401, 403 -> "403";
      default -> "500";
    };
  }

  private static boolean isExpired(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ViewExpiredException) {
        return true;
      }
    }
    return false;
  }
}
