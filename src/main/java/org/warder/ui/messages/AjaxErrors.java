package org.warder.ui.messages;

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
import jakarta.faces.context.PartialResponseWriter;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.csp.CspException;
import org.warder.error.ErrorCode;
import org.warder.error.ServiceException;
import org.warder.ui.texts.Texts;

/**
 * What happens to a request by script for something that a page no longer has: it was open for too
 * long, the server was started again, or somebody else deleted what it shows. The response names
 * the error as {@value #LOST}, {@value #REFUSED} or {@value #UNSHOWN}, and the page says that
 * nothing has been changed and keeps what was typed. Everything else is an error, and stays one.
 */
public class AjaxErrors extends ExceptionHandlerFactory {

  /** The server no longer knows the page: nothing of the request was looked at. */
  static final String LOST = "lost";

  /** A service refused something outside of what a page expects to be refused. */
  static final String REFUSED = "refused";

  /** What was asked for is done, and what the page should show then is refused. */
  static final String UNSHOWN = "unshown";

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
          respond(faces, thrown);
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
          .filter(refused -> refused.code() != ErrorCode.INTERNAL_ERROR)
          .findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
      return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static void respond(FacesContext faces, Throwable thrown) {
      Texts texts = CDI.current().select(Texts.class).get();
      Optional<ServiceException> refusal = refusal(thrown);
      String why = refusal.map(texts::refusal).orElse(texts.of("error.expired"));
      String name = name(faces, refusal.isPresent());
      keep(name.equals(UNSHOWN) ? "" : texts.of("error.unchanged"), why);
      ExternalContext external = faces.getExternalContext();
      try {
        external.responseReset();
        external.setResponseContentType("text/xml");
        external.setResponseCharacterEncoding("UTF-8");
        PartialResponseWriter writer = faces.getPartialViewContext().getPartialResponseWriter();
        writer.startDocument();
        writer.startError(name);
        writer.write(why);
        writer.endError();
        writer.endDocument();
        faces.responseComplete();
      } catch (IOException e) {
        throw new FacesException(e);
      }
    }

    private static String name(FacesContext faces, boolean isRefused) {
      if (!isRefused) {
        return LOST;
      }
      boolean isDone =
          PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId()) && !faces.isValidationFailed();
      return isDone ? UNSHOWN : REFUSED;
    }

    /** A page with nothing to lose is loaded again, and says it then. */
    private static void keep(String summary, String why) {
      Messages messages = CDI.current().select(Messages.class).get();
      messages.failed(summary, why);
      messages.keep();
    }
  }
}
