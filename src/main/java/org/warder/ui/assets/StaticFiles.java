package org.warder.ui.assets;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The style sheets, scripts, fonts and pictures of the pages: each under an address that changes
 * with its content, and of PrimeFaces no more than the pages use.
 */
public class StaticFiles extends ResourceHandlerWrapper {

  private static final String PRIMEFACES = "primefaces";

  /** The script of all widgets. */
  private static final String WIDGETS = "components.js";

  /** By library, what components ask for, and none of those that the pages have needs. */
  private static final Map<String, Set<String>> UNUSED =
      Map.of(
          PRIMEFACES,
          Set.of("jquery/jquery-plugins.js", "components.css", "touch/touchswipe.js"),
          ResourceHandler.FACES_SCRIPT_LIBRARY_NAME,
          Set.of(ResourceHandler.FACES_SCRIPT_RESOURCE_NAME));

  /** The beginnings of the digests of contents; see {@link StaticFile}. */
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  public StaticFiles(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name) {
    return file(super.createResource(name));
  }

  @Override
  public Resource createResource(String name, String library) {
    return file(super.createResource(name, library));
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return file(super.createResource(name, library, contentType));
  }

  /** What counts as there already is not added to a page. */
  @Override
  public boolean isResourceRendered(FacesContext context, String name, String library) {
    boolean isUnused = library != null && UNUSED.getOrDefault(library, Set.of()).contains(name);
    return isUnused || super.isResourceRendered(context, name, library);
  }

  private Resource file(Resource resource) {
    if (resource == null) {
      return null;
    }
    boolean isOfAllWidgets =
        PRIMEFACES.equals(resource.getLibraryName()) && WIDGETS.equals(resource.getResourceName());
    return new StaticFile(isOfAllWidgets ? new WidgetScript(resource) : resource, digests);
  }
}
