package org.warder.ui.messages;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The dialog before something is broken: it names the thing, and what will no longer work. */
@Named("confirmation")
@ViewScoped
public class Confirmation implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Messages messages;

  private Question question;

  /**
   * What is asked.
   *
   * @param title what is about to be done
   * @param name the thing that it is done to
   * @param consequences what will be different
   * @param button the word for yes
   * @param done what is said afterwards
   * @param work what to do
   */
  public record Question(
      String title,
      String name,
      List<String> consequences,
      String button,
      String done,
      Runnable work) {}

  /** Asks. */
  public void ask(Question question) {
    this.question = question;
  }

  /** The operator said yes. */
  public void confirm() {
    if (messages.attempt("confirming:form", question.work())) {
      messages.done(question.done());
    }
  }

  public Question getQuestion() {
    return question;
  }
}
