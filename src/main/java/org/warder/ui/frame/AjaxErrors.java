package org.warder.ui.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import org.warder.error.ServiceException;

/**
 * What happens to a page that is asked for something it no longer has: it was open for too long, or
 * somebody else deleted what it shows. It is read anew. Everything else is an error, and stays one.
 */
public class AjaxErrors extends ExceptionHandlerFactory {

  public AjaxErrors(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {

    private Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() {
      FacesContext faces = FacesContext.getCurrentInstance();
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        Throwable thrown = events.next().getContext().getException();
        if (faces.getPartialViewContext().isAjaxRequest() && isOutdated(thrown)) {
          events.remove();
          readAnew(faces);
        }
      }
      getWrapped().handle();
    }

    private static boolean isOutdated(Throwable thrown) {
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        if (cause instanceof ViewExpiredException || cause instanceof ServiceException) {
          return true;
        }
      }
      return false;
    }

    private static void readAnew(FacesContext faces) {
      ExternalContext external = faces.getExternalContext();
      try {
        external.responseReset();
        external.redirect(page(external));
        faces.responseComplete();
      } catch (IOException e) {
        throw new FacesException(e);
      }
    }

    /** The page that asked: path and query of the address that the browser names, and no host. */
    private static String page(ExternalContext external) {
      String referrer = external.getRequestHeaderMap().get("Referer");
      try {
        URI at = URI.create(referrer == null ? "" : referrer);
        String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        String path = at.getRawPath();
        boolean ours = path != null && path.startsWith("/") && !path.startsWith("//");
        return ours ? path + query : "/";
      } catch (IllegalArgumentException e) {
        return "/";
      }
    }
  }
}
