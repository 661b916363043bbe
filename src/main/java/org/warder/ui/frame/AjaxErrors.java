package org.warder.ui.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;
import org.warder.error.ServiceException;

/**
 * What happens to a page that is asked for something it no longer has: it was open for too long, or
 * somebody else deleted what it shows. It is read again, and says so. Everything else is an error,
 * and stays one.
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
          readAnew(faces, thrown);
        } else if (isMalformed(thrown)) {
          events.remove();
          refuse(faces);
        }
      }
      getWrapped().handle();
    }

    /** Whether a request carries the state or the nonce of no page that was sent. */
    private static boolean isMalformed(Throwable thrown) {
      return causes(thrown)
          .anyMatch(c -> c instanceof ViewExpiredException || c instanceof CspException);
    }

    /** Shows the error page here: as one of the container's it would end this request's context. */
    private static void refuse(FacesContext faces) {
      faces.getExternalContext().getRequestMap().put(ErrorView.EXPIRED, true);
      faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
      ViewHandler views = faces.getApplication().getViewHandler();
      UIViewRoot page = views.createView(faces, ErrorView.PAGE);
      faces.setViewRoot(page);
      try {
        views.getViewDeclarationLanguage(faces, ErrorView.PAGE).buildView(faces, page);
        views.renderView(faces, page);
      } catch (IOException e) {
        throw new FacesException(e);
      }
      faces.responseComplete();
    }

    private static boolean isOutdated(Throwable thrown) {
      return refusal(thrown).isPresent()
          || causes(thrown).anyMatch(ViewExpiredException.class::isInstance);
    }

    private static Optional<ServiceException> refusal(Throwable thrown) {
      return causes(thrown)
          .filter(ServiceException.class::isInstance)
          .map(ServiceException.class::cast)
          .findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
      return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static void readAnew(FacesContext faces, Throwable thrown) {
      ExternalContext external = faces.getExternalContext();
      say(thrown);
      try {
        external.responseReset();
        external.redirect(Referrer.page(external.getRequestHeaderMap().get("Referer")));
        faces.responseComplete();
      } catch (IOException e) {
        throw new FacesException(e);
      }
    }

    private static void say(Throwable thrown) {
      Messages messages = CDI.current().select(Messages.class).get();
      Texts texts = CDI.current().select(Texts.class).get();
      String why = refusal(thrown).map(texts::refusal).orElse(texts.of("error.expired"));
      messages.failed(texts.of("error.unchanged"), why);
      messages.keep();
    }
  }
}
