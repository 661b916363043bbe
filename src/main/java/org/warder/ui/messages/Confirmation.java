package org.warder.ui.messages;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The dialog before something is broken: it names the thing, and what will no longer work. */
@Named("confirmation")
@ViewScoped
public class Confirmation implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Messages messages;
  @Inject private TypedWord word;

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
   * @param word what is to be typed, where a way in would be lost; null for nothing
   */
  public record Question(
      String title,
      String name,
      List<String> consequences,
      String button,
      String done,
      Runnable work,
      String word) {

    /** A question that wants no word typed. */
    public Question(
        String title,
        String name,
        List<String> consequences,
        String button,
        String done,
        Runnable work) {
      this(title, name, consequences, button, done, work, null);
    }

    /** The same, with a word to type. */
    public Question typing(String word) {
      return new Question(title, name, consequences, button, done, work, word);
    }
  }

  /** Asks, where the button opens the dialog. */
  public void ask(Question question) {
    this.question = question;
    word.want(question.word());
  }

  /** Asks, where most clicks on the button ask nothing. */
  public void interrupt(Question question) {
    ask(question);
    open("confirm-dialog");
  }

  /** Makes the page open a dialog once it has this response. */
  public static void open(String dialog) {
    PrimeFaces.current().ajax().addCallbackParam("opens", dialog);
  }

  /** The person said yes. */
  public void confirm() {
    if (word.isGiven("confirming:form:confirmation")
        && messages.attempt("confirming:form", question.work())) {
      messages.done(question.done());
    }
  }

  public Question getQuestion() {
    return question;
  }

  public TypedWord getWord() {
    return word;
  }
}
