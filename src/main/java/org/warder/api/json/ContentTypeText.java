package org.warder.api.json;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Sends the content type as clients know it: RESTEasy would leave out the blank before {@code
 * charset}.
 */
@Provider
public class ContentTypeText implements WriterInterceptor {

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Object type = context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    if (type != null) {
      context
          .getHeaders()
          .putSingle(HttpHeaders.CONTENT_TYPE, type.toString().replace(";charset=", "; charset="));
    }
    context.proceed();
  }
}
