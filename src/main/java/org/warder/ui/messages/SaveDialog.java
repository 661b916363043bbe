package org.warder.ui.messages;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.warder.id.Id;
import org.warder.ui.texts.Texts;

/** A dialog that creates a thing with a name and a description, or changes one. */
public abstract class SaveDialog implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Messages messages;
  @Inject private Texts texts;

  private Id id;
  private String name;
  private String description;

  /** Begins a new thing. */
  public void begin() {
    begin(null, null, null);
  }

  /** Begins to change a thing. */
  protected void begin(Id id, String name, String description) {
    this.id = id;
    this.name = name;
    this.description = description;
  }

  /** Creates the thing. */
  protected abstract void create();

  /** Keeps what is changed. */
  protected abstract void update(Id id);

  /** Creates the thing, or keeps what is changed; what is refused can be fixed and tried again. */
  public void save() {
    boolean isNew = isCreation();
    boolean saved =
        messages.attempt(
            "saving:form",
            () -> {
              if (isNew) {
                create();
              } else {
                update(id);
              }
            });
    if (saved) {
      messages.done(texts.of(isNew ? "created.named" : "saved", texts.visibleOr(name, "unnamed")));
    }
  }

  /** Whether a thing without a name is refused. */
  public boolean isNameRequired() {
    return true;
  }

  public boolean isCreation() {
    return id == null;
  }

  public String getName() {
    return name;
  }

  /** Takes a new name without the blanks around it, which nobody means. */
  public void setName(String name) {
    this.name = name == null || name.equals(this.name) ? name : name.strip();
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }
}
